import type { ReactNode } from 'react'
import { Fold } from '@/components/foundation/ui/fold'
import { Rich } from '@/components/foundation/ui/rich'
import type { PageQuery } from '@/lib/foundation/values/page-query'
import type { Iteration, ReviewDetail } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/review'
import { CorrectedVerdicts } from '../corrections/corrected-verdicts'
import { OutcomeBadge } from '../review-badge'
import { formatFeedback } from './format-feedback'
import { IterationWork, SubmittedTime } from './iteration-work'
import { VerdictView } from './verdict-view'

type OwnReview = Pick<ReviewDetail, 'id' | 'iterations' | 'newest' | 'learner' | 'asOf' | 'state'>
type OwnAttemptsProps = OwnReview & {
  place: PageQuery
  /** Id of the section that has the list. */
  section: string
  /** Content after the newest verdict. */
  onward?: ReactNode
}

/** Layout of a row for each attempt. On a phone the time is on its own line, below the heading. */
const row =
  '[&>summary]:flex [&>summary]:min-h-14 [&>summary]:flex-wrap [&>summary]:items-center [&>summary]:gap-x-2 [&>summary]:py-2 [&>summary]:before:me-1'
const rowTime = 'max-sm:basis-full max-sm:ps-[21px] sm:ms-auto'

/** A learner's own attempts: the newest verdict, and below it a page of attempts, newest first. */
export function OwnAttempts({ iterations, newest, place, section, onward, ...review }: OwnAttemptsProps) {
  const feedback = formatFeedback(iterations, place, section)
  // An older page does not contain the newest attempt, and is folded as a whole.
  const [first] = iterations[0]?.number === newest?.number ? iterations : []
  const { timeZone } = review.asOf
  return (
    <>
      {first?.verdict ? (
        <OwnVerdict key={first.id} iteration={first} feedback={feedback[0]} isNewest onward={onward} {...review} />
      ) : null}
      {first ? <CorrectedVerdicts corrections={first.corrections} timeZone={timeZone} /> : null}
      <ol className="mt-8 first:mt-0">
        {iterations.map((iteration, index) =>
          iteration === first ? (
            <li key={iteration.id} className="border-t border-rule">
              <Fold
                className={row}
                startsOpen={!iteration.verdict}
                summary={
                  <>
                    <Rich text={words.ownAttempt({ number: iteration.number, title, what })} />
                    <AttemptTime iteration={iteration} timeZone={timeZone} />
                  </>
                }
              >
                <div className="pt-1 pb-5">
                  <IterationWork iteration={iteration} />
                </div>
              </Fold>
            </li>
          ) : (
            <li key={iteration.id} className="border-t border-rule">
              {/* Opens the first attempt of an older page, the target of the link to the whole feedback. */}
              <details className={row} open={index === 0 && place.query.attemptsBefore !== undefined}>
                <summary>
                  {title([words.attempt({ number: iteration.number })])}
                  {iteration.verdict ? <OutcomeBadge outcome={iteration.verdict.outcome} /> : null}
                  <AttemptTime iteration={iteration} timeZone={timeZone} />
                </summary>
                <div className="pt-2 pb-6">
                  <OwnVerdict iteration={iteration} feedback={feedback[index]} {...review} />
                  <CorrectedVerdicts corrections={iteration.corrections} timeZone={timeZone} />
                  {iteration.verdict ? (
                    <h4 className="mt-6 mb-2 font-sans text-sm font-semibold tracking-normal">
                      {words.whatYouSubmitted()}
                    </h4>
                  ) : null}
                  <IterationWork iteration={iteration} />
                </div>
              </details>
            </li>
          ),
        )}
      </ol>
    </>
  )
}

function AttemptTime({ iteration, timeZone }: { iteration: Iteration; timeZone: string }) {
  return (
    <span className={rowTime}>
      <SubmittedTime iteration={iteration} timeZone={timeZone} />
    </span>
  )
}

const title = (text: readonly ReactNode[]) => <h3 className="text-base">{text}</h3>
const what = (text: readonly ReactNode[]) => <span className="text-sm text-muted">{text}</span>

type OwnVerdictProps = Omit<OwnAttemptsProps, 'iterations' | 'newest' | 'place' | 'section'> & {
  iteration: Iteration
  feedback: ReactNode
  isNewest?: boolean
}

function OwnVerdict({ iteration, feedback, isNewest = false, onward, id, learner, asOf, state }: OwnVerdictProps) {
  const { number, verdict } = iteration
  if (!verdict) return null
  const isApproved = state === 'approved'
  return (
    <VerdictView
      {...{ verdict, feedback, iteration: number, reviewId: id, learnerName: learner.name, timeZone: asOf.timeZone }}
      isShort={isApproved}
      hasBand={isApproved && isNewest}
      onward={onward}
    />
  )
}
