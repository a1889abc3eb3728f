import type { ErrorCode } from '@/lib/foundation/errors'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { getAssurance, getState, type Progress, type States, type Totals, withState } from './completion'
import type { Assurance, Status } from './status'

/** Where the learner stands on a step, as the answer to a tick says it. */
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

export function stepAnswer({ id, slug }: Step, states: States): StepAnswer {
  const state = getState(states, id)
  const { status, known, reason, statusAt } = state
  return { id, slug, status, known, reason, statusAt, assurance: getAssurance(state) }
}

/** What one change of many came to. `step` is the id or slug that the change named. */
export type ChangeResult =
  | { readonly step: string; readonly ok: true; readonly state: StepAnswer }
  | { readonly step: string; readonly ok: false; readonly code: ErrorCode; readonly detail: string }

/** What the server answers to ticks. */
export type Answered = {
  readonly results: readonly ChangeResult[]
  readonly totals: Totals
  readonly eventCount: number
}

const withAnswer = (states: States, { id, status, known, reason, statusAt }: StepAnswer): States =>
  withState(states, id, { ...getState(states, id), status, known, reason, statusAt })

/** What a screen knows. `isPartial`: of others' changes it may lack some, and has asked for them. */
export type KnownProgress = Progress & { readonly isPartial?: true }

/**
 * What a screen knows, once the server answered for some steps. What was shown beside their status stays as it was known.
 * Where the log has grown by more than these steps changed, something else wrote in between, and what is known is partial
 * until the whole is asked for. Until then it is older than a page made since the answer, and newer than one from before
 * it, on which these steps are as they were.
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

/** Of what is kept and what a page brought, the one that knows more: what is kept, where they know the same. */
export const pickNewer = (kept: KnownProgress, page: Progress): KnownProgress =>
  kept.eventCount < page.eventCount ? page : kept
