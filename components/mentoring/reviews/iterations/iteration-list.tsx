import type { Iteration, ReviewDetail } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/review'
import { OutcomeBadge } from '../review-badge'
import { IterationWork, SubmittedTime } from './iteration-work'
import { OwnAttempts } from './own-attempts'
import { VerdictView } from './verdict-view'

type IterationListProps = Pick<ReviewDetail, 'id' | 'iterations' | 'learner' | 'asOf' | 'isAuthor' | 'state'>

/**
 * Every submission as it was, newest first, each with the verdict that was about it. Older ones are folded. A mentor
 * reads the work and then the verdict on it; its author knows the work, and looks for the verdict.
 */
export function IterationList({ isAuthor, state, ...review }: IterationListProps) {
  const { iterations, asOf } = review
  const [newest, ...older] = iterations
  if (!newest) return null
  if (isAuthor) return <OwnAttempts state={state} {...review} />
  return (
    <ol>
      <li className="border-t border-rule py-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-lg">{words.attempt({ number: newest.number })}</h3>
          <SubmittedTime iteration={newest} timeZone={asOf.timeZone} />
        </div>
        <IterationView iteration={newest} {...review} />
      </li>
      {older.map((iteration) => (
        <li key={iteration.id} className="border-t border-rule">
          <details>
            <summary className="flex min-h-14 flex-wrap items-center gap-x-2 gap-y-1 py-2">
              <h3 className="text-base">{words.attempt({ number: iteration.number })}</h3>
              {iteration.verdict ? <OutcomeBadge outcome={iteration.verdict.outcome} /> : null}
              <span className="ml-auto">
                <SubmittedTime iteration={iteration} timeZone={asOf.timeZone} />
              </span>
            </summary>
            <div className="pt-2 pb-6">
              <IterationView iteration={iteration} {...review} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}

type IterationViewProps = Pick<ReviewDetail, 'id' | 'learner' | 'asOf'> & { iteration: Iteration }

function IterationView({ iteration, id, learner, asOf }: IterationViewProps) {
  const { number, verdict } = iteration
  return (
    <>
      <IterationWork iteration={iteration} />
      {verdict ? (
        <VerdictView
          {...{ verdict, iteration: number, reviewId: id, learnerName: learner.name, timeZone: asOf.timeZone }}
        />
      ) : null}
    </>
  )
}
