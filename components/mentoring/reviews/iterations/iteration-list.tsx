import type { ReactNode } from 'react'
import type { PageQuery } from '@/lib/foundation/values/page-query'
import type { Iteration, ReviewDetail } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/review'
import { CorrectedVerdicts } from '../corrections/corrected-verdicts'
import { OutcomeBadge } from '../review-badge'
import { formatFeedback } from './format-feedback'
import { IterationWork, SubmittedTime } from './iteration-work'
import { OwnAttempts } from './own-attempts'
import { VerdictView } from './verdict-view'

type IterationListProps = Pick<
  ReviewDetail,
  'id' | 'iterations' | 'newest' | 'learner' | 'asOf' | 'isAuthor' | 'state'
> & {
  place: PageQuery
  /** Id of the section that has the list. */
  section: string
}

/**
 * A page of submissions, newest first, each with its verdict. All but the first are folded. For mentors the work comes
 * before its verdict; authors know their work, and see the verdict first.
 */
export function IterationList({ isAuthor, state, newest, place, section, ...review }: IterationListProps) {
  const { iterations, asOf } = review
  const [first, ...older] = iterations
  if (!first) return null
  if (isAuthor) return <OwnAttempts {...{ state, newest, place, section }} {...review} />
  const [feedback, ...olderFeedback] = formatFeedback(iterations, place, section)
  return (
    <ol>
      <li className="border-t border-rule py-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-lg">{words.attempt({ number: first.number })}</h3>
          <SubmittedTime iteration={first} timeZone={asOf.timeZone} />
        </div>
        <IterationView iteration={first} feedback={feedback} {...review} />
      </li>
      {older.map((iteration, index) => (
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
              <IterationView iteration={iteration} feedback={olderFeedback[index]} {...review} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}

type IterationViewProps = Pick<ReviewDetail, 'id' | 'learner' | 'asOf'> & { iteration: Iteration; feedback: ReactNode }

function IterationView({ iteration, feedback, id, learner, asOf }: IterationViewProps) {
  const { number, verdict } = iteration
  return (
    <>
      <IterationWork iteration={iteration} />
      {verdict ? (
        <VerdictView
          {...{
            verdict,
            feedback,
            iteration: number,
            reviewId: id,
            learnerName: learner.name,
            timeZone: asOf.timeZone,
          }}
        />
      ) : null}
      <CorrectedVerdicts corrections={iteration.corrections} timeZone={asOf.timeZone} />
    </>
  )
}
