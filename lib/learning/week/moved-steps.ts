import type { Day } from '@/lib/foundation/values/day-words'
import { countsAsDone, getState, type States } from '@/lib/learning/progress/completion'
import { type DayMove, type Move, moves } from '@/lib/learning/progress/summary/moves'
import type { Step } from '@/lib/learning/roadmaps/roadmap'

export type MovedStep = { readonly step: Step; readonly move: Move }

/**
 * Lists the moves of each day, one per step. A tick that was reverted since, or was known before, is left out.
 * @param told in the order of the log
 */
export function listMovedSteps(
  told: readonly DayMove[],
  steps: readonly Step[],
  states: States,
): ReadonlyMap<Day, readonly MovedStep[]> {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const days = new Map<Day, Map<string, MovedStep>>()
  for (const { day, stepId, move } of told) {
    const step = byId.get(stepId)
    if (!step || !stillHolds(move, stepId, states)) continue
    const moved = days.get(day) ?? new Map<string, MovedStep>()
    days.set(day, moved)
    const before = moved.get(step.id)
    if (!before || moves.indexOf(before.move) < moves.indexOf(move)) moved.set(step.id, { step, move })
  }
  return new Map([...days].map(([day, moved]) => [day, [...moved.values()]]))
}

function stillHolds(move: Move, stepId: string, states: States): boolean {
  const { status, known, isVerified } = getState(states, stepId)
  if (move === 'done') return countsAsDone(status) && !known
  if (move === 'approved') return isVerified
  // A step started by mistake and reset is left out; one started and skipped later took time all the same.
  return move === 'handed-in' || status !== 'not-started'
}
