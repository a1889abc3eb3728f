import type { ReviewState } from '@/lib/reviews/lifecycle'
import type { Outcome } from '@/lib/reviews/outcome'

export const stateWords: Record<ReviewState, string> = {
  waiting: 'Waiting',
  claimed: 'Claimed',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  withdrawn: 'Withdrawn',
}

export const outcomeWords: Record<Outcome, string> = {
  'not-yet': 'Not yet',
  competent: 'Competent',
  excellent: 'Excellent',
}
