import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { getAssurance, getState, hasMissingPrerequisite, type States } from './completion'
import type { Assurance } from './status'

/**
 * State that a waymark shows: the status, the assurance of a done step, and for one not started whether its
 * prerequisites are done.
 */
export type WaymarkState = Assurance | 'waived' | 'learning' | 'skipped' | 'open' | 'blocked'

/** @param steps all steps of the track: a step is `blocked` while a prerequisite is not done, which is only advice */
export function getWaymarkState(step: Step, steps: readonly Step[], states: States): WaymarkState {
  const state = getState(states, step.id)
  if (state.status === 'waived' || state.status === 'learning' || state.status === 'skipped') return state.status
  return getAssurance(state) ?? (hasMissingPrerequisite(step, steps, states) ? 'blocked' : 'open')
}

/** Whether the state is painted on the map. */
export const isPainted = (state: WaymarkState): boolean =>
  state === 'claimed' || state === 'evidenced' || state === 'verified' || state === 'waived'
