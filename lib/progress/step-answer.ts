import type { Step } from '@/lib/roadmaps/roadmap'
import { assuranceOf, type States, stateOf, withState } from './completion'
import type { Assurance, Status } from './status'

/** Where the learner stands on a step, as the answer to a tick says it. */
export type StepAnswer = {
  readonly id: string
  readonly slug: string
  readonly status: Status
  readonly reason: string | null
  /** ISO 8601. */
  readonly statusAt: string | null
  readonly assurance: Assurance | null
}

export function stepAnswer({ id, slug }: Step, states: States): StepAnswer {
  const state = stateOf(states, id)
  const { status, reason, statusAt } = state
  return { id, slug, status, reason, statusAt, assurance: assuranceOf(state) }
}

/** The states that a screen has, once the server answered for one step. What was shown for it stays as it was known. */
export const withAnswer = (states: States, { id, status, reason, statusAt }: StepAnswer): States =>
  withState(states, id, { ...stateOf(states, id), status, reason, statusAt })
