import type { EffortStep, FinishedStep, Learned } from '@/lib/forecast/learned'
import { movesForward } from '@/lib/progress/activity'
import { countsAsDone, type States, stateOf } from '@/lib/progress/completion'
import { isApproval, type ProgressEvent } from '@/lib/progress/history'
import { type Move, moves } from '@/lib/progress/summary/moves'
import { dayOf } from '@/lib/values/calendar-date'
import { type DayNumber, numberOf } from '@/lib/values/day-number'
import type { Day } from '@/lib/values/day-words'

/**
 * What a whole log says, read line by line and with nothing left out: for the tests beside, which hold summaries to it.
 * It is written down apart, and shares no step of the way with what it checks.
 */

type LogReading = { readonly startedOn: DayNumber; readonly weeklyHours: number; readonly timeZone: string }

type Trace = {
  since: DayNumber | null
  handedInOn: DayNumber | null
  tick: Tick | null
  isDone: boolean
}
type Tick = {
  stepId: string
  at: number
  on: DayNumber
  since: DayNumber | null
  handedInOn: DayNumber | null
  isCarried: boolean
}

/** Ticks that follow each other faster than this are one sitting. */
const SITTING_MS = 10 * 60 * 1000
const SITTING_STEPS = 4
/** A sitting that ticks more than so many times what the plan gives since the last sign of life was not learnt in it. */
const BELIEVED_PACE = 2

/**
 * Reads a log for what was learnt when. Only steps that are done now count, each once, on the day it was first ticked.
 * What a mentor waived was not learnt. A step that is not among `steps` is a sign of life, and has no hours.
 */
export function learnedByWholeLog(
  events: readonly ProgressEvent[],
  steps: readonly EffortStep[],
  reading: LogReading,
): Learned {
  const hours = new Map(steps.map((step) => [step.id, step.effort.median]))
  const ordered = inOrder(events)
  const traces = new Map<string, Trace>()
  const moved: DayNumber[] = []
  for (const [index, event] of ordered.entries()) {
    const on = numberOf(dayOf(event.occurredAt, reading.timeZone))
    const trace = traces.get(event.stepId) ?? { since: null, handedInOn: null, tick: null, isDone: false }
    traces.set(event.stepId, trace)
    follow(trace, event, on)
    if (isOwnMove(event, ordered[index - 1])) moved.push(on)
  }
  const ticks = [...traces.values()].flatMap(({ tick, isDone }) => (tick && isDone ? [tick] : []))
  return {
    finished: finishedFrom(ticks, hours, moved, reading),
    underWay: [...traces].flatMap(([stepId, { since, handedInOn, isDone }]) =>
      since !== null && !isDone && hours.has(stepId) ? [{ stepId, since, isHandedIn: handedInOn !== null }] : [],
    ),
    movedOn: [...new Set(moved)],
  }
}

const inOrder = (events: readonly ProgressEvent[]): ProgressEvent[] =>
  [...events].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime() || a.sequence - b.sequence)

function follow(trace: Trace, event: ProgressEvent, on: DayNumber): void {
  if (event.kind === 'submission') trace.handedInOn = on
  if (event.kind !== 'status' && event.kind !== 'carried-status') return
  const isCarried = event.kind === 'carried-status'
  trace.isDone = event.to === 'done'
  if (event.to === 'learning') trace.since ??= on
  else if (event.to !== 'done') trace.since = null
  if (!trace.isDone) return
  const { since, handedInOn } = trace
  trace.tick ??= { stepId: event.stepId, at: event.occurredAt.getTime(), on, since, handedInOn, isCarried }
}

const isOwnMove = (event: ProgressEvent, before: ProgressEvent | undefined): boolean =>
  movesForward(event) && !comesWithVerdict(event, before)

/** The done that a mentor's verdict brings along is no sign of life of the learner's. */
const comesWithVerdict = (event: ProgressEvent, before: ProgressEvent | undefined): boolean =>
  before?.kind === 'verdict' &&
  before.stepId === event.stepId &&
  before.occurredAt.getTime() === event.occurredAt.getTime()

function finishedFrom(
  ticks: readonly Tick[],
  hours: ReadonlyMap<string, number>,
  moved: readonly DayNumber[],
  reading: LogReading,
): FinishedStep[] {
  const sorted = [...ticks].sort((a, b) => a.at - b.at)
  const known = knownBefore(sorted, hours, moved, reading)
  let before = reading.startedOn - 1
  let day = before
  return sorted.map((tick) => {
    const isKnownBefore = known.has(tick)
    if (!isKnownBefore && tick.on > day) {
      before = day
      day = tick.on
    }
    // A verdict may come weeks after the work: the work ended when it was handed in.
    const to = Math.min(tick.on, tick.handedInOn ?? tick.on)
    // Taken up and ticked on one day is a formality: then it was worked on since the tick before.
    const since = tick.since !== null && tick.since < tick.on ? tick.since : before + 1
    const { stepId, on: tickedOn } = tick
    return { stepId, hours: hours.get(stepId) ?? 0, from: Math.min(since, to), to, tickedOn, isKnownBefore }
  })
}

/** Ticks of what came from elsewhere: carried over by a revision, or more in one sitting than can have been learnt. */
function knownBefore(
  ticks: readonly Tick[],
  hours: ReadonlyMap<string, number>,
  moved: readonly DayNumber[],
  { startedOn, weeklyHours }: LogReading,
): ReadonlySet<Tick> {
  const known = new Set(ticks.filter(({ isCarried }) => isCarried))
  for (const sitting of sittingsOf(ticks.filter((tick) => !known.has(tick) && !isWorkedOn(tick)))) {
    const on = sitting[0]?.on ?? 0
    const lastSign = moved.findLast((day) => day < on) ?? Math.min(startedOn, on)
    const plausible = (BELIEVED_PACE * weeklyHours * (on - lastSign + 1)) / 7
    const total = sitting.reduce((sum, { stepId }) => sum + (hours.get(stepId) ?? 0), 0)
    if (sitting.length >= SITTING_STEPS && total > plausible) for (const tick of sitting) known.add(tick)
  }
  return known
}

const isWorkedOn = ({ since, handedInOn, on }: Tick): boolean =>
  (since !== null && since < on) || (handedInOn !== null && handedInOn < on)

function sittingsOf(ticks: readonly Tick[]): Tick[][] {
  const sittings: Tick[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const tick of ticks) {
    if (tick.at - last > SITTING_MS) sittings.push([])
    sittings.at(-1)?.push(tick)
    last = tick.at
  }
  return sittings
}

/**
 * What each day saw, from the log: one line for a step and a day. A tick that was taken back since is not told again,
 * and neither is what a revision of the roadmap carried over, for that was nobody's work.
 * @param events in order
 */
export function movesByWholeLog(
  events: readonly ProgressEvent[],
  known: ReadonlySet<string>,
  states: States,
  timeZone: string,
): ReadonlyMap<Day, readonly (readonly [stepId: string, move: Move])[]> {
  const days = new Map<Day, Map<string, Move>>()
  for (const event of events) {
    const { stepId } = event
    const move = moveOf(event)
    if (!known.has(stepId) || !move || !stillHolds(move, stepId, states)) continue
    const day = dayOf(event.occurredAt, timeZone)
    const moved = days.get(day) ?? new Map<string, Move>()
    days.set(day, moved)
    const before = moved.get(stepId)
    if (!before || moves.indexOf(before) < moves.indexOf(move)) moved.set(stepId, move)
  }
  return new Map([...days].map(([day, moved]) => [day, [...moved]]))
}

function moveOf({ kind, to }: ProgressEvent): Move | null {
  if (kind === 'submission') return 'handed-in'
  if (kind === 'verdict') return isApproval(to) ? 'approved' : null
  if (kind !== 'status') return null
  if (to === 'learning') return 'taken-up'
  return to === 'done' ? 'done' : null
}

function stillHolds(move: Move, stepId: string, states: States): boolean {
  const { status, isVerified } = stateOf(states, stepId)
  if (move === 'done') return countsAsDone(status)
  if (move === 'approved') return isVerified
  // Taken up by mistake and put back is nothing; taken up and skipped later was time spent all the same.
  return move === 'handed-in' || status !== 'not-started'
}
