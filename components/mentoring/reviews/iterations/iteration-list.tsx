import type { ReactNode } from 'react'
import { Fold } from '@/components/foundation/ui/fold'
import { ShownWorkView } from '@/components/learning/evidence/shown-work'
import type { Iteration, ReviewDetail } from '@/lib/mentoring/reviews/review'
import { formatMoment } from '@/lib/mentoring/reviews/when'
import * as words from '@/messages/generated/mentoring/review'
import { OutcomeBadge } from '../review-badge'
import { ChangesView } from './changes-view'
import { VerdictView } from './verdict-view'

type IterationListProps = Pick<ReviewDetail, 'id' | 'iterations' | 'learner' | 'asOf' | 'isAuthor' | 'state'>

/** Every submission as it was, newest first, each with the verdict that was about it. Older ones are folded. */
export function IterationList({ iterations, id, learner, asOf, isAuthor, state }: IterationListProps) {
  const [newest, ...older] = iterations
  const of = { id, learner, asOf, isAuthor, state }
  if (!newest) return null
  return (
    <ol>
      <li className={isAuthor && newest.verdict ? 'pb-4' : 'border-t border-rule py-4'}>
        <IterationView iteration={newest} {...of}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-lg">{words.attempt({ number: newest.number })}</h3>
            <HandedInAt iteration={newest} timeZone={asOf.timeZone} />
          </div>
        </IterationView>
      </li>
      {older.map((iteration) => (
        <li key={iteration.id} className="border-t border-rule">
          <details>
            <summary className="flex min-h-14 flex-wrap items-center gap-x-2 gap-y-1 py-2">
              <h3 className="text-base">{words.attempt({ number: iteration.number })}</h3>
              {iteration.verdict ? <OutcomeBadge outcome={iteration.verdict.outcome} /> : null}
              <span className="ml-auto">
                <HandedInAt iteration={iteration} timeZone={asOf.timeZone} />
              </span>
            </summary>
            <div className="pt-2 pb-6">
              <IterationView iteration={iteration} {...of} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}

function HandedInAt({ iteration, timeZone }: { iteration: Iteration; timeZone: string }) {
  return (
    <time dateTime={iteration.createdAt} className="text-sm text-muted">
      {formatMoment(iteration.createdAt, timeZone)}
    </time>
  )
}

type IterationViewProps = Omit<IterationListProps, 'iterations'> & {
  iteration: Iteration
  /** Its heading, where it has one of its own: above the work. */
  children?: ReactNode
}

/** A mentor reads the work and then the verdict on it; its author knows the work, and looks for the verdict. */
function IterationView({ iteration, id, learner, asOf, isAuthor, state, children }: IterationViewProps) {
  const { number, shown, changes, verdict } = iteration
  const work = (
    <>
      <ShownWorkView work={shown} />
      {changes ? <ChangesView changes={changes} previous={number - 1} /> : null}
    </>
  )
  const said = verdict ? (
    <VerdictView
      {...{ verdict, iteration: number, reviewId: id, learnerName: learner.name, timeZone: asOf.timeZone }}
      isShort={isAuthor && state === 'approved'}
    />
  ) : null
  if (!isAuthor) {
    return (
      <>
        {children}
        {work}
        {said}
      </>
    )
  }
  return (
    <>
      {said}
      {said && children ? <div className="mt-6 border-t border-rule pt-3">{children}</div> : children}
      <Fold
        key="work"
        className="mt-3"
        startsOpen={!verdict}
        summary={<span className="text-sm text-muted hover:text-ink">{words.whatYouSubmitted()}</span>}
      >
        {work}
      </Fold>
    </>
  )
}
