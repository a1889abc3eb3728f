import { type States, type StepState, untouched } from './completion'
import { parseStatus, type Status } from './status'

/**
 * Kinds of log lines. The `carried` ones are progress that a revision of the roadmap carried over from a split or
 * merged step: they count like the others, but no person caused them and they make no learning day.
 */
export const eventKinds = [
  'status',
  'submission',
  'verdict',
  'carried-status',
  'carried-submission',
  'carried-verdict',
] as const
/** Filters of a history. */
export const eventGroups = ['status', 'evidence', 'verdict'] as const
export type EventGroup = (typeof eventGroups)[number]

/** The kinds in each group, including what was carried over when the roadmap changed. */
export const kindsInGroup: Readonly<Record<EventGroup, readonly EventKind[]>> = {
  status: ['status', 'carried-status'],
  evidence: ['submission', 'carried-submission'],
  verdict: ['verdict', 'carried-verdict'],
}

export type EventKind = (typeof eventKinds)[number]

/** One immutable line of the log of a step. */
export type ProgressEvent = {
  readonly sequence: number
  readonly stepId: string
  readonly kind: EventKind
  /** The status before; null unless the status changes. */
  readonly from: string | null
  /** A status; the kind of work for a submission; the outcome for a verdict. */
  readonly to: string
  /** For done: known before the learner started on it. It counts neither as work nor as a learning day. */
  readonly known?: boolean
  readonly reason: string | null
  readonly occurredAt: Date
}

/** The part of an event that tells when something moved. */
export type LogLine = Omit<ProgressEvent, 'reason'>

/** A page of the events of a step, newest first. */
export type StepEvents = {
  readonly events: readonly ProgressEvent[]
  /** Cursor: the next page is older than this sequence; null on the last page. */
  readonly before: number | null
}

/** Computes the states after these events, which are in order of their sequence. The stored states equal it. */
export function statesAfter(events: readonly ProgressEvent[]): States {
  const states: Record<string, StepState> = {}
  for (const event of events) states[event.stepId] = apply(states[event.stepId] ?? untouched, event)
  return states
}

/** Returns the states after one more event. */
export function withEvent(states: States, event: ProgressEvent): States {
  return { ...states, [event.stepId]: apply(states[event.stepId] ?? untouched, event) }
}

function apply(state: StepState, event: ProgressEvent): StepState {
  switch (event.kind) {
    case 'submission':
    case 'carried-submission':
      return { ...state, evidenceCount: state.evidenceCount + 1 }
    case 'verdict':
    case 'carried-verdict':
      return { ...state, isVerified: isApproval(event.to) }
    case 'status':
    case 'carried-status': {
      const status: Status = parseStatus(event.to)
      const { known = false, reason, occurredAt } = event
      return { ...state, status, known, reason, statusAt: occurredAt.toISOString() }
    }
  }
}

export function parseEventKind(text: string): EventKind {
  const kind = eventKinds.find((one) => one === text)
  if (!kind) throw new Error(`There is no such kind of event: ${text}`)
  return kind
}

/** Whether a verdict's outcome approves; both good ones do. */
export const isApproval = (outcome: string): boolean => outcome === 'competent' || outcome === 'excellent'
