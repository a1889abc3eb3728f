import { toDay } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import type { EffortStep, LearningHistory, LogReading } from '@/lib/learning/forecast/pace/learning-history'
import type { States } from '@/lib/learning/progress/completion'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import type { Move } from '@/lib/learning/progress/summary/moves'

/**
 * Reference implementation of summaries of a log: reads it again and again from its beginning, following the rules word
 * for word, for tests to compare with. It uses none of the code under test, only types and the calendar.
 */

type Log = readonly ProgressEvent[]

/** Status changes by which a learner begins or finishes a step. */
const FORWARD = [
  ...['not-started > learning', 'skipped > learning'],
  ...['not-started > done', 'skipped > done', 'learning > done', 'waived > done'],
]
const APPROVING = ['competent', 'excellent']

/** Summarizes what was learnt when, and what is in progress. */
export function learnedByWholeLog(
  log: Log,
  steps: readonly EffortStep[],
  { startedOn, allowedOn, timeZone }: LogReading & { readonly timeZone: string },
): LearningHistory {
  const told = [...log].sort((one, other) => +one.occurredAt - +other.occurredAt || one.sequence - other.sequence)
  const dayIn = (line: ProgressEvent) => toDayNumber(toDay(line.occurredAt, timeZone))
  const getHours = (stepId: string) => steps.find(({ id }) => id === stepId)?.effort.median
  const movedOn = distinct(told.filter((line) => isOwnMove(line, log)).map(dayIn))
  const stepIds = distinct(told.map(({ stepId }) => stepId))
  const getLines = (stepId: string) => told.filter((line) => line.stepId === stepId)

  const ticks = stepIds
    .flatMap((stepId) => (isDone(getLines(stepId)) ? firstTick(getLines(stepId), dayIn) : []))
    .sort((one, other) => one.at - other.at)
  const believed = getBelieved(
    ticks.filter(({ isCarried, known }) => !isCarried && !known),
    (stepId) => getHours(stepId) ?? 0,
    startedOn,
    allowedOn,
  )
  const getLearnt = (tick: Ticked) => believed.get(tick) ?? 0
  const learnt = ticks.filter((tick) => getLearnt(tick) > 0)
  return {
    finished: ticks.map((tick, index) => {
      const soFar = learnt.filter((each) => ticks.indexOf(each) <= index).map(({ on }) => on)
      const daysBefore = distinct([startedOn - 1, ...soFar.filter((day) => day >= startedOn)]).slice(0, -1)
      const to = Math.min(tick.on, tick.handedInOn)
      const from = tick.since < tick.on ? tick.since : (daysBefore.at(-1) ?? startedOn - 1) + 1
      const { stepId, on: tickedOn } = tick
      const hours = getHours(stepId) ?? 0
      return { stepId, hours, from: Math.min(from, to), to, tickedOn, learnt: getLearnt(tick) }
    }),
    underWay: stepIds.flatMap((stepId) => {
      const lines = getLines(stepId)
      const since = underWaySince(lines, dayIn)
      if (since === NEVER || isDone(lines) || getHours(stepId) === undefined) return []
      return [{ stepId, since, isHandedIn: lines.some(({ kind }) => kind === 'submission') }]
    }),
    movedOn,
  }
}

/** A day after all others, for events that have not happened. */
const NEVER = Number.POSITIVE_INFINITY

type Ticked = {
  readonly stepId: string
  readonly at: number
  readonly on: DayNumber
  readonly since: DayNumber
  readonly handedInOn: DayNumber
  readonly isCarried: boolean
  readonly known: boolean
}

/** Returns the tick since which a step is done, with the facts known then; empty where it is not done. */
function firstTick(lines: Log, dayIn: (line: ProgressEvent) => DayNumber): Ticked[] {
  const statuses = lines.filter(isStatus)
  // A step that was reset and ticked again counts from then.
  const dones = statuses.slice(statuses.findLastIndex(({ to }) => to !== 'done') + 1)
  const [tick] = dones
  if (!tick) return []
  const before = lines.slice(0, lines.indexOf(tick))
  const handedIn = before.filter(({ kind }) => kind === 'submission').at(-1)
  return [
    {
      stepId: tick.stepId,
      at: +tick.occurredAt,
      on: dayIn(tick),
      since: underWaySince(before, dayIn),
      handedInOn: handedIn ? dayIn(handedIn) : NEVER,
      isCarried: tick.kind === 'carried-status',
      known: dones.at(-1)?.known ?? false,
    },
  ]
}

/**
 * Returns the hours credited to each tick, day by day: a day gives twelve, and up to four days' worth are saved; the
 * plan gives its own, and up to four weeks' worth are saved. All hours since the last tick are available.
 */
function getBelieved(
  ticks: readonly Ticked[],
  hoursOf: (stepId: string) => number,
  startedOn: DayNumber,
  allowedOn: (day: DayNumber) => number,
): ReadonlyMap<Ticked, number> {
  const believed = new Map<Ticked, number>()
  let [ofDays, ofPlan, last] = [0, 0, startedOn - 1]
  for (const tick of ticks) {
    const on = Math.max(tick.on, startedOn)
    if (on > last) {
      const [days, plan] = [12 * (on - last), (allowedOn(on) / 7) * (on - last)]
      ofDays = Math.max(days, Math.min(48, ofDays + days))
      ofPlan = Math.max(plan, Math.min(4 * allowedOn(on), ofPlan + plan))
      last = on
    }
    const hours = Math.min(hoursOf(tick.stepId), ofDays, ofPlan)
    ofDays -= hours
    ofPlan -= hours
    believed.set(tick, hours)
  }
  return believed
}

/**
 * Returns the day since which a step is in progress: a beginning before it was reset, skipped or waived no longer
 * counts.
 */
function underWaySince(lines: Log, dayIn: (line: ProgressEvent) => DayNumber): DayNumber {
  const statuses = lines.filter(isStatus)
  const over = statuses.findLastIndex(({ to }) => to !== 'learning' && to !== 'done')
  const first = statuses.slice(over + 1).find(({ to }) => to === 'learning')
  return first ? dayIn(first) : NEVER
}

const isStatus = ({ kind }: ProgressEvent): boolean => kind === 'status' || kind === 'carried-status'
const isDone = (lines: Log): boolean => lines.filter(isStatus).at(-1)?.to === 'done'
const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]

/** Returns whether the learner began, finished or submitted something. A tick by an approval is its mentor's. */
function isOwnMove(line: ProgressEvent, log: Log): boolean {
  if (line.kind === 'submission') return true
  if (line.kind !== 'status' || line.known || !FORWARD.includes(`${line.from} > ${line.to}`)) return false
  const approval = log.find(({ sequence }) => sequence === line.sequence - 1)
  const isApproved = approval?.kind === 'verdict' && APPROVING.includes(approval.to) && line.to === 'done'
  return !(isApproved && approval.stepId === line.stepId && +approval.occurredAt === +line.occurredAt)
}

/** Rank of moves: of several for one step and day the highest is kept. */
const WEIGHT: Record<Move, number> = { 'taken-up': 1, 'handed-in': 2, done: 3, approved: 4 }

/**
 * Lists the moves of each day: one for each step and day. Leaves out moves that were undone since, those carried over
 * by a revision of the roadmap, which nobody made, and steps that were known before.
 * @param log in order
 */
export function movesByWholeLog(
  log: Log,
  known: ReadonlySet<string>,
  states: States,
  timeZone: string,
): ReadonlyMap<Day, readonly (readonly [stepId: string, move: Move])[]> {
  const told = log.flatMap((line) => {
    const move = moveIn(line)
    const isTold = known.has(line.stepId) && move !== null && holds(move, states[line.stepId])
    return isTold ? [{ day: toDay(line.occurredAt, timeZone), stepId: line.stepId, move }] : []
  })
  const days = distinct(told.map(({ day }) => day))
  return new Map(
    days.map((day) => {
      const ofDay = told.filter((each) => each.day === day)
      const stepIds = distinct(ofDay.map(({ stepId }) => stepId))
      const best = (stepId: string) =>
        ofDay.filter((each) => each.stepId === stepId).sort((a, b) => WEIGHT[b.move] - WEIGHT[a.move])[0]?.move
      return [day, stepIds.map((stepId) => [stepId, best(stepId) ?? 'taken-up'] as const)]
    }),
  )
}

function moveIn({ kind, from, to, known }: ProgressEvent): Move | null {
  if (kind === 'submission') return 'handed-in'
  if (kind === 'verdict' && APPROVING.includes(to)) return 'approved'
  if (kind === 'status' && to === 'done' && !known) return 'done'
  return kind === 'status' && to === 'learning' && from !== 'done' ? 'taken-up' : null
}

function holds(move: Move, state: States[string] | undefined): boolean {
  if (move === 'approved') return state?.isVerified === true
  if (move === 'done') return (state?.status === 'done' && !state.known) || state?.status === 'waived'
  return move === 'handed-in' || (state !== undefined && state.status !== 'not-started')
}
