import { Badge } from '@/components/foundation/ui/badge'
import type { ReviewState } from '@/lib/mentoring/reviews/review-snapshot'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import * as words from '@/messages/generated/mentoring/review'
import { outcomeWords, stateWords } from './review-words'

export function ReviewBadge({ state }: { state: ReviewState }) {
  const tone = state === 'approved' ? 'good' : state === 'changes-requested' ? 'attention' : 'plain'
  return <Badge tone={tone}>{stateWords[state]()}</Badge>
}

/** Badge for the result of a verdict: "Approved · Competent". */
export function VerdictBadge({ outcome }: { outcome: Outcome }) {
  return (
    <Badge tone={outcome === 'not-yet' ? 'attention' : 'good'}>
      {words.verdict({ outcome: outcome === 'not-yet' ? 'other' : outcome })}
    </Badge>
  )
}

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  return <Badge tone={outcome === 'not-yet' ? 'attention' : 'good'}>{outcomeWords[outcome]()}</Badge>
}
