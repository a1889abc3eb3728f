import { type States, type StepState, untouched } from './completion'
import { parseStatus, type Status } from './status'

/** One immutable line of what happened to a step. */
export type ProgressEvent = {
  readonly sequence: number
  readonly stepId: string
  readonly kind: 'status' | 'submission' | 'verdict'
  /** The status before; null for what is no change of status. */
  readonly from: string | null
  /** A status; `repository` or `link` for a submission; the outcome for a verdict. */
  readonly to: string
  readonly reason: string | null
  readonly occurredAt: Date
}

/** Where the learner stands after these events, which are in order of their sequence. The stored states equal it. */
export function statesAfter(events: readonly ProgressEvent[]): States {
  return events.reduce(withEvent, {} as States)
}

/** The states after one more event. */
export function withEvent(states: States, event: ProgressEvent): States {
  return { ...states, [event.stepId]: apply(states[event.stepId] ?? untouched, event) }
}

function apply(state: StepState, event: ProgressEvent): StepState {
  if (event.kind === 'submission') return { ...state, evidenceCount: state.evidenceCount + 1 }
  if (event.kind === 'verdict') return { ...state, isVerified: isApproval(event.to) }
  const status: Status = parseStatus(event.to)
  return { ...state, status, reason: event.reason, statusAt: event.occurredAt.toISOString() }
}

/** Both good verdicts approve. */
export const isApproval = (outcome: string): boolean => outcome === 'competent' || outcome === 'excellent'
