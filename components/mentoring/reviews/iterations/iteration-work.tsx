import { ShownWorkView } from '@/components/learning/evidence/shown-work'
import type { Iteration } from '@/lib/mentoring/reviews/review'
import { formatMoment } from '@/lib/mentoring/reviews/time-words'
import { ChangesView } from './changes-view'

/** Submitted work, and its changes since the attempt before. */
export function IterationWork({ iteration: { number, shown, changes } }: { iteration: Iteration }) {
  return (
    <>
      <ShownWorkView work={shown} />
      {changes ? <ChangesView changes={changes} previous={number - 1} /> : null}
    </>
  )
}

export function SubmittedTime({ iteration, timeZone }: { iteration: Iteration; timeZone: string }) {
  return (
    <time dateTime={iteration.createdAt} className="text-sm text-muted">
      {formatMoment(iteration.createdAt, timeZone)}
    </time>
  )
}
