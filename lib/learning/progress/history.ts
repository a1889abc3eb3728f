import { type States, type StepState, untouched } from './completion'
import { parseStatus, type Status } from './status'

/**
 * What a line of the log is about. The `carried` ones say that a revision of the roadmap brought along what a learner
 * had on a step that was split or merged: they count like the others, but are nobody's doing and no learning day.
 */
export const eventKinds = [
  'status',
  'submission',
  'verdict',
  'carried-status',
  'carried-submission',
  'carried-verdict',
] as const
/** What a history is filtered by. */
export const eventGroups = ['status', 'evidence', 'verdict'] as const
export type EventGroup = (typeof eventGroups)[number]

/** The kinds of a group, with what came along when the roadmap changed. */
export const kindsInGroup: Readonly<Record<EventGroup, readonly EventKind[]>> = {
  status: ['status', 'carried-status'],
  evidence: ['submission', 'carried-submission'],
  verdict: ['verdict', 'carried-verdict'],
}

export type EventKind = (typeof eventKinds)[number]

/** One immutable line of what happened to a step. */
export type ProgressEvent = {
  readonly sequence: number
  readonly stepId: string
  readonly kind: EventKind
  /** The status before; null for what is no change of status. */
  readonly from: string | null
  /** A status; the kind of work for a submission; the outcome for a verdict. */
  readonly to: string
  /** Of a done: known before the learner set out on it. It is no work and no learning day. */
  readonly known?: boolean
  readonly reason: string | null
  readonly occurredAt: Date
}

/** What of an event tells when something moved. */
export type LogLine = Omit<ProgressEvent, 'reason'>

/** A part of what happened to a step, newest first. */
export type StepEvents = {
  readonly events: readonly ProgressEvent[]
  /** The next part is older than this sequence; null where there is none. */
  readonly before: number | null
}

/** Where the learner stands after these events, which are in order of their sequence. The stored states equal it. */
export function statesAfter(events: readonly ProgressEvent[]): States {
  const states: Record<string, StepState> = {}
  for (const event of events) states[event.stepId] = apply(states[event.stepId] ?? untouched, event)
  return states
}

/** The states after one more event. */
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

/** Both good verdicts approve. */
export const isApproval = (outcome: string): boolean => outcome === 'competent' || outcome === 'excellent'
