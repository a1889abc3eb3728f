import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { getAssurance, getState, hasMissingPrerequisite, type States } from './completion'
import type { Assurance } from './status'

/** What a waymark shows of a step: the status, how sure a done one is, and of one not begun whether the way is free. */
export type WaymarkState = Assurance | 'waived' | 'learning' | 'skipped' | 'open' | 'blocked'

/** @param steps all steps of the track: a step is `blocked` while one that it builds on is not done, which only advises */
export function waymarkState(step: Step, steps: readonly Step[], states: States): WaymarkState {
  const state = getState(states, step.id)
  if (state.status === 'waived' || state.status === 'learning' || state.status === 'skipped') return state.status
  return getAssurance(state) ?? (hasMissingPrerequisite(step, steps, states) ? 'blocked' : 'open')
}

/** True for what is painted on the map. */
export const isPainted = (state: WaymarkState): boolean =>
  state === 'claimed' || state === 'evidenced' || state === 'verified' || state === 'waived'
