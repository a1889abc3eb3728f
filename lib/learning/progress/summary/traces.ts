import { toDay } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import { isOfApproval, movesForward } from '../activity'
import type { LogLine } from '../history'

/** What a log says of one step, in the order in which things happened. */
export type StepTrace = {
  readonly stepId: string
  /** Since when it is under way; null where it is not, or never was before it was ticked. */
  readonly since: DayNumber | null
  /** When work was last handed in. */
  readonly handedInOn: DayNumber | null
  /** Since when it has been done; null while it is not. What was taken back counts anew, or it would push others aside. */
  readonly tick: Tick | null
  readonly isDone: boolean
}

/** A tick: when, and what was known of the step then. */
export type Tick = {
  readonly stepId: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly on: DayNumber
  readonly since: DayNumber | null
  readonly handedInOn: DayNumber | null
  /** A revision of the roadmap brought it along. */
  readonly isCarried: boolean
  /** The learner's last word on it: known before, and not learnt then. */
  readonly known: boolean
}

export type Traces = {
  /** In the order in which the steps first appear. */
  readonly traces: readonly StepTrace[]
  /** The days on which something was taken up, finished or handed in, in order, each once. */
  readonly movedOn: readonly DayNumber[]
}

/** Follows each step through a log. What a mentor waived, or did by a verdict, is no sign of life of the learner's. */
export function listTraces(events: readonly LogLine[], timeZone: string): Traces {
  const ordered = inOrder(events)
  const traces = new Map<string, Trace>()
  const movedOn = new Set<DayNumber>()
  for (const [index, event] of ordered.entries()) {
    const on = toDayNumber(toDay(event.occurredAt, timeZone))
    const trace = traces.get(event.stepId) ?? { since: null, handedInOn: null, tick: null, isDone: false }
    traces.set(event.stepId, trace)
    follow(trace, event, on)
    if (movesForward(event) && !isOfApproval(event, ordered[index - 1])) movedOn.add(on)
  }
  return { traces: [...traces].map(([stepId, trace]) => ({ stepId, ...trace })), movedOn: [...movedOn] }
}

const inOrder = (events: readonly LogLine[]): LogLine[] =>
  [...events].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime() || a.sequence - b.sequence)

type Trace = { -readonly [Key in Exclude<keyof StepTrace, 'stepId'>]: StepTrace[Key] }

function follow(trace: Trace, event: LogLine, on: DayNumber): void {
  if (event.kind === 'submission') trace.handedInOn = on
  if (event.kind !== 'status' && event.kind !== 'carried-status') return
  const isCarried = event.kind === 'carried-status'
  trace.isDone = event.to === 'done'
  if (event.to === 'learning') trace.since ??= on
  else if (event.to !== 'done') trace.since = null
  if (!trace.isDone) {
    trace.tick = null
    return
  }
  const { since, handedInOn } = trace
  const { stepId, known = false } = event
  const tick = { stepId, at: event.occurredAt.getTime(), on, since, handedInOn, isCarried, known }
  trace.tick = { ...(trace.tick ?? tick), known }
}
