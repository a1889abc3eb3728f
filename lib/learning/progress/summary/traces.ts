import { toDay } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import { isForwardMove, isOfApproval } from '../activity'
import type { LogLine } from '../history'

/** Chronology of one step, derived from a log. */
export type StepTrace = {
  readonly stepId: string
  /** Day since which it is in progress; null where it is not, or never was before it was ticked. */
  readonly since: DayNumber | null
  /** Day on which work was last handed in. */
  readonly handedInOn: DayNumber | null
  /**
   * The tick since which it has been done; null while it is not. After a revert it counts from the new tick, or it
   * would push others aside.
   */
  readonly tick: Tick | null
  readonly isDone: boolean
}

/** A tick: its time, and what was known of the step at that time. */
export type Tick = {
  readonly stepId: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly on: DayNumber
  readonly since: DayNumber | null
  readonly handedInOn: DayNumber | null
  /** Carried over by a revision of the roadmap. */
  readonly isCarried: boolean
  /** The learner's last statement: known before, and not learnt then. */
  readonly known: boolean
}

export type Traces = {
  /** In the order in which the steps first appear. */
  readonly traces: readonly StepTrace[]
  /** The days on which a step was started, finished or handed in, in order, each once. */
  readonly movedOn: readonly DayNumber[]
}

/** Traces each step through a log. Waivers and verdicts by mentors are not the learner's activity. */
export function listTraces(events: readonly LogLine[], timeZone: string): Traces {
  const ordered = inOrder(events)
  const traces = new Map<string, Trace>()
  const movedOn = new Set<DayNumber>()
  for (const [index, event] of ordered.entries()) {
    const on = toDayNumber(toDay(event.occurredAt, timeZone))
    const trace = traces.get(event.stepId) ?? { since: null, handedInOn: null, tick: null, isDone: false }
    traces.set(event.stepId, trace)
    follow(trace, event, on)
    if (isForwardMove(event) && !isOfApproval(event, ordered[index - 1])) movedOn.add(on)
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
