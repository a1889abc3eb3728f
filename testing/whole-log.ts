import { dayOf } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, numberOf } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import type { EffortStep, Learned, LogReading } from '@/lib/learning/forecast/learned'
import type { States } from '@/lib/learning/progress/completion'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import type { Move } from '@/lib/learning/progress/summary/moves'

/**
 * What a whole log says, read again and again from its beginning by the words of the rules: a test holds summaries to it.
 * It takes no code of what it checks, only types and the calendar.
 */

type Log = readonly ProgressEvent[]

/** Where a learner's own step forward begins and ends: taken up, or finished. */
const FORWARD = [
  ...['not-started > learning', 'skipped > learning'],
  ...['not-started > done', 'skipped > done', 'learning > done', 'waived > done'],
]
const APPROVING = ['competent', 'excellent']
const TEN_MINUTES = 600_000

/** What was learnt when, and what is under way. */
export function learnedByWholeLog(
  log: Log,
  steps: readonly EffortStep[],
  { startedOn, weeklyHours, timeZone }: LogReading & { readonly timeZone: string },
): Learned {
  const told = [...log].sort((one, other) => +one.occurredAt - +other.occurredAt || one.sequence - other.sequence)
  const dayIn = (line: ProgressEvent) => numberOf(dayOf(line.occurredAt, timeZone))
  const hoursOf = (stepId: string) => steps.find(({ id }) => id === stepId)?.effort.median
  const movedOn = distinct(told.filter((line) => isOwnMove(line, log)).map(dayIn))
  const stepIds = distinct(told.map(({ stepId }) => stepId))
  const linesOf = (stepId: string) => told.filter((line) => line.stepId === stepId)

  const ticks = stepIds
    .flatMap((stepId) => (isDone(linesOf(stepId)) ? firstTick(linesOf(stepId), dayIn) : []))
    .sort((one, other) => one.at - other.at)
  const loose = ticks.filter(
    (tick) => !tick.isCarried && !tick.isKnown && !(tick.since < tick.on) && !(tick.handedInOn < tick.on),
  )
  const isKnownBefore = (tick: Ticked): boolean => {
    if (!loose.includes(tick)) return tick.isCarried || tick.isKnown
    const sitting = sittingOf(tick, loose)
    const on = sitting[0]?.on ?? tick.on
    const lastSign = movedOn.filter((day) => day < on).at(-1) ?? Math.min(startedOn, on)
    const hours = sitting.map(({ stepId }) => hoursOf(stepId) ?? 0).reduce((sum, each) => sum + each, 0)
    // Four steps or more, in more than twice the pace of the plan.
    return sitting.length >= 4 && hours > (2 * weeklyHours * (on - lastSign + 1)) / 7
  }
  const learnt = ticks.filter((tick) => !isKnownBefore(tick))
  return {
    finished: ticks.map((tick, index) => {
      const soFar = learnt.filter((each) => ticks.indexOf(each) <= index).map(({ on }) => on)
      const daysBefore = distinct([startedOn - 1, ...soFar.filter((day) => day >= startedOn)]).slice(0, -1)
      const to = Math.min(tick.on, tick.handedInOn)
      const from = tick.since < tick.on ? tick.since : (daysBefore.at(-1) ?? startedOn - 1) + 1
      const { stepId, on: tickedOn } = tick
      const hours = hoursOf(stepId) ?? 0
      return { stepId, hours, from: Math.min(from, to), to, tickedOn, isKnownBefore: !learnt.includes(tick) }
    }),
    underWay: stepIds.flatMap((stepId) => {
      const lines = linesOf(stepId)
      const since = underWaySince(lines, dayIn)
      if (since === NEVER || isDone(lines) || hoursOf(stepId) === undefined) return []
      return [{ stepId, since, isHandedIn: lines.some(({ kind }) => kind === 'submission') }]
    }),
    movedOn,
  }
}

/** A day after all others: what has not happened is before none of them. */
const NEVER = Number.POSITIVE_INFINITY

type Ticked = {
  readonly stepId: string
  readonly at: number
  readonly on: DayNumber
  readonly since: DayNumber
  readonly handedInOn: DayNumber
  readonly isCarried: boolean
  readonly isKnown: boolean
}

/**
 * The first time a step was done, and what was known of it then; none where it never was. Who says afterwards that they
 * knew it, or that they did not, says it of the same tick; who learns it once more has a new one.
 */
function firstTick(lines: Log, dayIn: (line: ProgressEvent) => DayNumber): Ticked[] {
  const dones = lines.filter((line) => isStatus(line) && line.to === 'done')
  const isLearntAgain = (line: ProgressEvent, at: number) =>
    dones[at - 1]?.known === true && line.known !== true && line.from !== 'done'
  const tick = dones.findLast(isLearntAgain) ?? dones[0]
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
      isKnown: dones.at(-1)?.known === true,
    },
  ]
}

/** The day since which a step is learnt: what was taken up before it was put back, skipped or waived is over. */
function underWaySince(lines: Log, dayIn: (line: ProgressEvent) => DayNumber): DayNumber {
  const statuses = lines.filter(isStatus)
  const over = statuses.findLastIndex(({ to }) => to !== 'learning' && to !== 'done')
  const first = statuses.slice(over + 1).find(({ to }) => to === 'learning')
  return first ? dayIn(first) : NEVER
}

const isStatus = ({ kind }: ProgressEvent): boolean => kind === 'status' || kind === 'carried-status'
const isDone = (lines: Log): boolean => lines.filter(isStatus).at(-1)?.to === 'done'
const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]

/** Something that the learner took up, finished or handed in. The done of an approval is its mentor's. */
function isOwnMove(line: ProgressEvent, log: Log): boolean {
  if (line.kind === 'submission') return true
  if (line.kind !== 'status' || line.known || !FORWARD.includes(`${line.from} > ${line.to}`)) return false
  const approval = log.find(({ sequence }) => sequence === line.sequence - 1)
  const isApproved = approval?.kind === 'verdict' && APPROVING.includes(approval.to) && line.to === 'done'
  return !(isApproved && approval.stepId === line.stepId && +approval.occurredAt === +line.occurredAt)
}

/** The ticks around one, each at most ten minutes from the next. */
function sittingOf(tick: Ticked, ticks: readonly Ticked[]): readonly Ticked[] {
  const isGap = (at: number) => (ticks[at]?.at ?? 0) - (ticks[at - 1]?.at ?? Number.NEGATIVE_INFINITY) > TEN_MINUTES
  let [start, end] = [ticks.indexOf(tick), ticks.indexOf(tick) + 1]
  while (start > 0 && !isGap(start)) start--
  while (end < ticks.length && !isGap(end)) end++
  return ticks.slice(start, end)
}

/** What a move counts for: the most telling of a step and a day is told. */
const WEIGHT: Record<Move, number> = { 'taken-up': 1, 'handed-in': 2, done: 3, approved: 4 }

/**
 * What each day saw: one line for a step and a day. A move that was taken back since is not told, and neither is what a
 * revision of the roadmap carried over, for that was nobody's work, nor what was known before.
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
    return isTold ? [{ day: dayOf(line.occurredAt, timeZone), stepId: line.stepId, move }] : []
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

function moveIn({ kind, to, known }: ProgressEvent): Move | null {
  if (kind === 'submission') return 'handed-in'
  if (kind === 'verdict' && APPROVING.includes(to)) return 'approved'
  if (kind === 'status' && to === 'done' && !known) return 'done'
  return kind === 'status' && to === 'learning' ? 'taken-up' : null
}

function holds(move: Move, state: States[string] | undefined): boolean {
  if (move === 'approved') return state?.isVerified === true
  if (move === 'done') return (state?.status === 'done' && !state.known) || state?.status === 'waived'
  return move === 'handed-in' || (state !== undefined && state.status !== 'not-started')
}
