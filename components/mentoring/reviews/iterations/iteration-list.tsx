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
      <li className="border-t border-rule py-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-lg">{words.attempt({ number: newest.number })}</h3>
          <HandedInAt iteration={newest} timeZone={asOf.timeZone} />
        </div>
        <IterationView iteration={newest} {...of} />
      </li>
      {older.map((iteration) => (
        <li key={iteration.id} className="border-t border-rule">
          <details className="group">
            <summary className="flex min-h-14 list-none flex-wrap items-center gap-x-4 gap-y-1 py-2 [&::-webkit-details-marker]:hidden">
              <Marker />
              <h3 className="text-base">{words.attempt({ number: iteration.number })}</h3>
              {iteration.verdict ? <OutcomeBadge outcome={iteration.verdict.outcome} /> : null}
              <span className="ml-auto">
                <HandedInAt iteration={iteration} timeZone={asOf.timeZone} />
              </span>
            </summary>
            <div className="pb-6">
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

type IterationViewProps = Omit<IterationListProps, 'iterations'> & { iteration: Iteration }

/** A mentor reads the work and then the verdict on it; its author knows the work, and looks for the verdict. */
function IterationView({ iteration, id, learner, asOf, isAuthor, state }: IterationViewProps) {
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
        {work}
        {said}
      </>
    )
  }
  return (
    <>
      {said}
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

/** Points to what is folded, and turns when it is open. */
function Marker() {
  return (
    <svg
      viewBox="0 0 10 10"
      width="10"
      height="10"
      aria-hidden="true"
      className="shrink-0 transition-transform duration-150 group-open:rotate-90"
    >
      <path d="M3 1.5 6.5 5 3 8.5" fill="none" strokeWidth="1.6" strokeLinecap="round" className="stroke-current" />
    </svg>
  )
}
