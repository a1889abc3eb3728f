import { Badge } from '@/components/foundation/ui/badge'
import type { ReviewState } from '@/lib/mentoring/reviews/lifecycle'
import type { Outcome } from '@/lib/mentoring/reviews/outcome'
import { outcomeWords, stateWords } from './review-words'

export function ReviewBadge({ state }: { state: ReviewState }) {
  const tone = state === 'approved' ? 'good' : state === 'changes-requested' ? 'attention' : 'plain'
  return <Badge tone={tone}>{stateWords[state]()}</Badge>
}

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  return <Badge tone={outcome === 'not-yet' ? 'attention' : 'good'}>{outcomeWords[outcome]()}</Badge>
}
