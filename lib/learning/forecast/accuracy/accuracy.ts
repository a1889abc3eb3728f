import { type DayNumber, dayAt, toDayNumber, toMonday } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'

/** A forecast that was shown, and its outcome so far. */
export type ShownForecast = {
  readonly learnerId: string
  /** Share of the way's effort done at that time, 0 to 1. */
  readonly shareDone: number
  readonly arrivedOn: Day | null
  /** The last day on which an arrival would have been noticed: today, or the last activity of a learner who is gone. */
  readonly until: Day
  /** All four are null where no date was given. An end is null when it lay more than ten years away. */
  readonly earliest50: Day | null
  readonly latest50: Day | null
  readonly earliest85: Day | null
  readonly latest85: Day | null
}

/** Hit rate of a range in per cent, with its confidence interval (Wilson, 95 %). */
export type HitRate = { readonly percent: number; readonly low: number; readonly high: number }

export type AccuracyPart = {
  /** Share of the way from which, and up to which: 0 to 1. */
  readonly from: number
  readonly to: number
  readonly people: number
  /** People who have not arrived; they count as far as they have come. */
  readonly underWay: number
  /** Null while there are too few people. */
  readonly within50: HitRate | null
  readonly within85: HitRate | null
}
/** The whole way first, then its quarters. */
export type ForecastAccuracy = readonly AccuracyPart[]

/** Days between the forecasts that are used: weeks are alike, so one in four is enough. */
const EVERY_DAYS = 28

/** Weeks to look back. */
export const LOOKED_BACK_WEEKS = 208

/** Lists the Mondays of the weeks whose forecasts are judged, from a day up to another. */
export function listScoredMondays(from: Day, to: Day): Day[] {
  // Day number 4 is the first Monday of the calendar.
  const first = Math.ceil((toMonday(toDayNumber(from) + 6) - 4) / EVERY_DAYS) * EVERY_DAYS + 4
  const count = Math.max(0, Math.floor((toDayNumber(to) - first) / EVERY_DAYS) + 1)
  return Array.from({ length: count }, (_, one) => dayAt(first + EVERY_DAYS * one))
}

/** Lists the Mondays of all other weeks, from a day up to another: their forecasts are never judged. */
export function listUnscoredMondays(from: Day, to: Day): Day[] {
  const looked = new Set(listScoredMondays(from, to))
  const [first, last] = [toMonday(toDayNumber(from) + 6), toDayNumber(to)]
  const count = Math.max(0, Math.floor((last - first) / 7) + 1)
  return Array.from({ length: count }, (_, one) => dayAt(first + 7 * one)).filter((monday) => !looked.has(monday))
}

const parts = [
  [0, 1],
  [0, 0.25],
  [0.25, 0.5],
  [0.5, 0.75],
  [0.75, 1],
] as const

/** People required for a figure: fewer could be identified, and do not represent others. */
export const FEWEST_PEOPLE = 10

/**
 * Computes how often the shown ranges were right, by the share of the way at which they were shown. It includes
 * learners who have not arrived: using only arrivals would favour the fast.
 */
export function computeForecastAccuracy(shown: readonly ShownForecast[], today: Day): ForecastAccuracy {
  const dated = shown.flatMap((one) => (one.earliest85 === null ? [] : [getWatch(one, toDayNumber(today))]))
  return parts.map(([from, to]) => {
    const part = dated.filter(({ shareDone }) => shareDone >= from && shareDone < to)
    const people = new Set(part.map(({ learnerId }) => learnerId))
    const arrived = new Set(part.flatMap(({ learnerId, came }) => (came === NEVER ? [] : [learnerId])))
    return { from, to, people: people.size, underWay: people.size - arrived.size, ...getWithin(part) }
  })
}

const NEVER = Number.POSITIVE_INFINITY

/**
 * Outcome of a learner in each of four stretches: before the wide range, up to the narrow one, in it, and behind it.
 */
type Watch = Pick<ShownForecast, 'learnerId' | 'shareDone'> & {
  readonly came: DayNumber
  readonly fates: readonly Fate[]
  /** The wide range is over and the outcome is known. */
  readonly isDecided: boolean
}
/** Null where they did not enter the stretch, or it is not over. */
type Fate = 'arrived' | 'through' | 'left' | null

function getWatch(one: ShownForecast, today: DayNumber): Watch {
  const toDay = (day: Day | null) => (day === null ? NEVER : toDayNumber(day))
  const [came, until] = [toDay(one.arrivedOn), toDay(one.until)]
  // The last day of each stretch.
  const ends = [
    ...[one.earliest85, one.earliest50].map((day) => toDay(day) - 1),
    ...[one.latest50, one.latest85].map(toDay),
  ]
  const fates = ends.map((end, at): Fate => {
    const before = ends[at - 1] ?? Number.NEGATIVE_INFINITY
    if (end > today || came <= before) return null
    if (came <= end) return 'arrived'
    if (until <= before) return null
    return until < end ? 'left' : 'through'
  })
  const end = toDay(one.latest85)
  const isDecided = end <= today && (came !== NEVER || until >= end)
  return { learnerId: one.learnerId, shareDone: one.shareDone, came, fates, isDecided }
}

/**
 * Computes a life table (Cutler and Ederer 1958): the chance to pass each stretch of the ranges, among learners for
 * whom it is over. Those who left during it count half. A person counts once, however many forecasts they were shown.
 */
function getWithin(part: readonly Watch[]): Pick<AccuracyPart, 'within50' | 'within85'> {
  const shownTo = new Map<string, number>()
  for (const { learnerId } of part) shownTo.set(learnerId, (shownTo.get(learnerId) ?? 0) + 1)
  const stretches = [0, 1, 2, 3].map((at) => {
    let [arrived, atRisk] = [0, 0]
    for (const { learnerId, fates } of part) {
      const fate = fates[at]
      if (!fate) continue
      const weight = 1 / (shownTo.get(learnerId) ?? 1)
      atRisk += fate === 'left' ? weight / 2 : weight
      if (fate === 'arrived') arrived += weight
    }
    return { arrived, atRisk }
  })
  const left = [1]
  for (const [at, { arrived, atRisk }] of stretches.entries())
    left.push((left[at] ?? 0) * (1 - arrived / (atRisk || 1)))
  const [, before85 = 0, before50 = 0, after50 = 0, after85 = 0] = left
  const decided = new Set(part.flatMap(({ learnerId, isDecided }) => (isDecided ? [learnerId] : []))).size
  const isTold = decided >= FEWEST_PEOPLE && stretches.every(({ atRisk }, at) => atRisk > 0 || (left[at] ?? 0) < 1e-9)
  if (!isTold) return { within50: null, within85: null }
  return { within50: getHeld(before50 - after50, decided), within85: getHeld(before85 - after85, decided) }
}

const Z = 1.96

function getHeld(share: number, people: number): HitRate {
  const spread = 1 + Z ** 2 / people
  const middle = (share + Z ** 2 / (2 * people)) / spread
  const half = (Z / spread) * Math.sqrt((share * (1 - share)) / people + Z ** 2 / (4 * people ** 2))
  const percent = (one: number) => Math.round(100 * Math.min(1, Math.max(0, one)))
  return { percent: percent(share), low: percent(middle - half), high: percent(middle + half) }
}
