import type { ReactNode } from 'react'
import { Fold } from '@/components/foundation/ui/fold'
import { Rich } from '@/components/foundation/ui/rich'
import type { Iteration, ReviewDetail } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/review'
import { OutcomeBadge } from '../review-badge'
import { IterationWork, SubmittedTime } from './iteration-work'
import { VerdictView } from './verdict-view'

type OwnReview = Pick<ReviewDetail, 'id' | 'iterations' | 'learner' | 'asOf' | 'state'>
type OwnAttemptsProps = OwnReview & {
  /** What follows the words of the newest verdict. */
  onward?: ReactNode
}

/** One row for each attempt. On a phone the time is on a line of its own, below the heading. */
const row =
  '[&>summary]:flex [&>summary]:min-h-14 [&>summary]:flex-wrap [&>summary]:items-center [&>summary]:gap-x-2 [&>summary]:py-2 [&>summary]:before:me-1'
const rowTime = 'max-sm:basis-full max-sm:ps-[21px] sm:ms-auto'

/** A learner's own attempts: the newest verdict, and below it every attempt, newest first. */
export function OwnAttempts({ iterations, onward, ...review }: OwnAttemptsProps) {
  const [newest, ...older] = iterations
  const { timeZone } = review.asOf
  if (!newest) return null
  return (
    <>
      {newest.verdict ? <OwnVerdict key={newest.id} iteration={newest} isNewest onward={onward} {...review} /> : null}
      <ol className="mt-8 first:mt-0">
        <li key={newest.id} className="border-t border-rule">
          <Fold
            className={row}
            startsOpen={!newest.verdict}
            summary={
              <>
                <Rich text={words.ownAttempt({ number: newest.number, title, what })} />
                <span className={rowTime}>
                  <SubmittedTime iteration={newest} timeZone={timeZone} />
                </span>
              </>
            }
          >
            <div className="pt-1 pb-5">
              <IterationWork iteration={newest} />
            </div>
          </Fold>
        </li>
        {older.map((iteration) => (
          <li key={iteration.id} className="border-t border-rule">
            <details className={row}>
              <summary>
                {title([words.attempt({ number: iteration.number })])}
                {iteration.verdict ? <OutcomeBadge outcome={iteration.verdict.outcome} /> : null}
                <span className={rowTime}>
                  <SubmittedTime iteration={iteration} timeZone={timeZone} />
                </span>
              </summary>
              <div className="pt-2 pb-6">
                <OwnVerdict iteration={iteration} {...review} />
                {iteration.verdict ? (
                  <h4 className="mt-6 mb-2 font-sans text-sm font-semibold tracking-normal">
                    {words.whatYouSubmitted()}
                  </h4>
                ) : null}
                <IterationWork iteration={iteration} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}

const title = (text: readonly ReactNode[]) => <h3 className="text-base">{text}</h3>
const what = (text: readonly ReactNode[]) => <span className="text-sm text-muted">{text}</span>

type OwnVerdictProps = Omit<OwnAttemptsProps, 'iterations'> & { iteration: Iteration; isNewest?: boolean }

function OwnVerdict({ iteration, isNewest = false, onward, id, learner, asOf, state }: OwnVerdictProps) {
  const { number, verdict } = iteration
  if (!verdict) return null
  const isApproved = state === 'approved'
  return (
    <VerdictView
      {...{ verdict, iteration: number, reviewId: id, learnerName: learner.name, timeZone: asOf.timeZone }}
      isShort={isApproved}
      hasBand={isApproved && isNewest}
      onward={onward}
    />
  )
}
