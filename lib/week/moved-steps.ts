import { countsAsDone, type States, stateOf } from '@/lib/progress/completion'
import { isApproval, type ProgressEvent } from '@/lib/progress/history'
import type { Step } from '@/lib/roadmaps/roadmap'
import { dayOf } from '@/lib/values/calendar-date'
import type { Day } from '@/lib/values/day-words'

/** How a step moved on a day, the most telling last. */
const moves = ['taken-up', 'handed-in', 'done', 'approved'] as const
export type Move = (typeof moves)[number]

export type MovedStep = { readonly step: Step; readonly move: Move }

/**
 * What each day saw, from the log: one line for a step and a day. A tick that was taken back since is not told again,
 * and neither is what a revision of the roadmap carried over, for that was nobody's work.
 * @param events in order
 */
export function movedSteps(
  events: readonly ProgressEvent[],
  steps: readonly Step[],
  states: States,
  timeZone: string,
): ReadonlyMap<Day, readonly MovedStep[]> {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const days = new Map<Day, Map<string, MovedStep>>()
  for (const event of events) {
    const step = byId.get(event.stepId)
    const move = moveOf(event)
    if (!step || !move || !stillHolds(move, event.stepId, states)) continue
    const day = dayOf(event.occurredAt, timeZone)
    const moved = days.get(day) ?? new Map<string, MovedStep>()
    days.set(day, moved)
    const before = moved.get(step.id)
    if (!before || moves.indexOf(before.move) < moves.indexOf(move)) moved.set(step.id, { step, move })
  }
  return new Map([...days].map(([day, moved]) => [day, [...moved.values()]]))
}

function moveOf({ kind, to }: ProgressEvent): Move | null {
  if (kind === 'submission') return 'handed-in'
  if (kind === 'verdict') return isApproval(to) ? 'approved' : null
  if (kind !== 'status') return null
  if (to === 'learning') return 'taken-up'
  return to === 'done' ? 'done' : null
}

function stillHolds(move: Move, stepId: string, states: States): boolean {
  const { status, isVerified } = stateOf(states, stepId)
  if (move === 'done') return countsAsDone(status)
  if (move === 'approved') return isVerified
  // Taken up by mistake and put back is nothing; taken up and skipped later was time spent all the same.
  return move === 'handed-in' || status !== 'not-started'
}
