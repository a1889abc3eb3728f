import { getState, type States, withState } from '@/lib/learning/progress/completion'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import type { Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'

/** A step that is neither done nor skipped. */
export type OpenStep = {
  readonly step: Step
  /** Remaining hours. */
  readonly hours: number
}

/**
 * Lists the steps that fit into a number of hours, in the order in which each would be the next best step once the one
 * before it is done. So a tick never overturns the plan, steps in progress come first, and prerequisites come before
 * their dependents.
 * @param hoursLeft of a step
 */
export function orderByPlan(
  roadmap: Roadmap,
  trackSlug: string,
  states: States,
  hoursLeft: (step: Step) => number,
  room: number,
): readonly OpenStep[] {
  const ordered: OpenStep[] = []
  let after = states
  let filled = 0
  do {
    const next = chooseNextStep(roadmap, trackSlug, after)
    if (!next) break
    const open = { step: next.step, hours: hoursLeft(next.step) }
    ordered.push(open)
    filled += open.hours
    after = withState(after, next.step.id, { ...getState(after, next.step.id), status: 'done' })
  } while (filled < room)
  return ordered
}
