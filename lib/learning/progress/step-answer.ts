import type { ErrorCode } from '@/lib/foundation/errors'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { getAssurance, getState, type Progress, type States, type Totals, withState } from './completion'
import type { Assurance, Status } from './status'

/** A learner's state on a step, as in the answer to a tick. */
export type StepAnswer = {
  readonly id: string
  readonly slug: string
  readonly status: Status
  readonly known: boolean
  readonly reason: string | null
  /** ISO 8601. */
  readonly statusAt: string | null
  readonly assurance: Assurance | null
}

export function toStepAnswer({ id, slug }: Step, states: States): StepAnswer {
  const state = getState(states, id)
  const { status, known, reason, statusAt } = state
  return { id, slug, status, known, reason, statusAt, assurance: getAssurance(state) }
}

/** Result of one change of many. `step` is the id or slug that the change named. */
export type ChangeResult =
  | { readonly step: string; readonly ok: true; readonly state: StepAnswer }
  | { readonly step: string; readonly ok: false; readonly code: ErrorCode; readonly detail: string }

/** The server's answer to ticks. */
export type Answered = {
  readonly results: readonly ChangeResult[]
  readonly totals: Totals
  readonly eventCount: number
}

const withAnswer = (states: States, { id, status, known, reason, statusAt }: StepAnswer): States =>
  withState(states, id, { ...getState(states, id), status, known, reason, statusAt })

/** Progress known to the browser. `isPartial`: changes made elsewhere may be missing, and were requested. */
export type KnownProgress = Progress & { readonly isPartial?: true }

/**
 * Updates known progress with the server's answer for some steps; everything beside their status stays. If the log has
 * grown by more than these changes, something else wrote in between, and the result is partial until all progress is
 * fetched. A partial result with changes has one event less than the answer. So a page made after the answer replaces
 * it, while one from before, on which these steps are outdated, does not.
 */
export function withAnswers(before: KnownProgress, { results, totals, eventCount }: Answered): KnownProgress {
  const answers = results.flatMap((result) => (result.ok ? [result.state] : []))
  const changed = answers.filter(({ id, status, known, reason }) => {
    const state = getState(before.states, id)
    return state.status !== status || state.known !== known || state.reason !== reason
  })
  const after = { ...before, states: answers.reduce(withAnswer, before.states), totals }
  const isWhole = !before.isPartial && eventCount <= before.eventCount + changed.length
  if (isWhole) return { ...after, eventCount }
  return { ...after, isPartial: true, eventCount: changed.length > 0 ? eventCount - 1 : before.eventCount }
}
