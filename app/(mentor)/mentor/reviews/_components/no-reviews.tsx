import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import { MAX_CLAIMS } from '@/lib/mentoring/reviews/claims/claim'
import type { QueueState } from '@/lib/mentoring/reviews/schema'
import * as words from '@/messages/generated/app/review-queue'

type Nothing = { readonly title: () => string; readonly hint: () => string }

const nothing: Record<QueueState, Nothing> = {
  waiting: { title: words.waitingNone, hint: words.waitingNoneHint },
  mine: { title: words.mineNone, hint: () => words.mineNoneHint({ max: MAX_CLAIMS }) },
  claimed: { title: words.claimedNone, hint: words.claimedNoneHint },
  learner: { title: words.learnerNone, hint: words.learnerNoneHint },
  done: { title: words.doneNone, hint: words.doneNoneHint },
}

export function NoReviews({ state }: { state: QueueState }) {
  const { title, hint } = nothing[state]
  const action =
    state === 'waiting' ? (
      <ButtonLink look="secondary" href={paths.cohorts}>
        {words.cohorts()}
      </ButtonLink>
    ) : null
  return (
    <EmptyState title={title()} action={action}>
      <p>{hint()}</p>
    </EmptyState>
  )
}

/** Shown when a mentor has too many cohorts for one queue. */
export function ChooseCohort() {
  return (
    <EmptyState title={words.chooseCohort()}>
      <p>{words.chooseCohortHint()}</p>
    </EmptyState>
  )
}
