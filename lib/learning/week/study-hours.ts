import { type DayNumber, weekdayAt } from '@/lib/foundation/values/day-number'
import { isPaused, type PausedSpans } from '@/lib/learning/forecast/pace/pauses'
import { type PlannedHours, weeklyHoursOn } from '@/lib/learning/plans/planned-hours'

/** The time settings of a plan. */
export type StudyTime = {
  /** Hours a week as declared. */
  readonly weeklyHours: number
  /** 0 is Monday. Empty means every day, as for the forecast. */
  readonly studyDays: readonly number[]
}

/** Hours that a day can hold at most. */
export const MOST_HOURS_A_DAY = 12

const everyDay = [0, 1, 2, 3, 4, 5, 6]

/**
 * Splits the declared hours among the study days, in half-hours that add up to the whole again.
 * @returns hours by weekday, Monday first
 */
export function splitHours({ weeklyHours, studyDays }: StudyTime): readonly number[] {
  const days = everyDay.filter((weekday) => studyDays.length === 0 || studyDays.includes(weekday))
  const halves = Math.round(weeklyHours * 2)
  const upTo = (count: number) => Math.floor((count * halves) / days.length)
  return everyDay.map((weekday) => {
    const at = days.indexOf(weekday)
    return at === -1 ? 0 : Math.min((upTo(at + 1) - upTo(at)) / 2, MOST_HOURS_A_DAY)
  })
}

/** Sums the planned hours from `first` to `last`, both included, by the plan of each day. Pauses require none. */
export function plannedHours(
  time: StudyTime & PlannedHours,
  pauses: PausedSpans,
  first: DayNumber,
  last: DayNumber,
): number {
  const weeklyHours = weeklyHoursOn(time)
  const shares = new Map<number, readonly number[]>()
  const sharesAt = (hours: number): readonly number[] => {
    const known = shares.get(hours) ?? splitHours({ ...time, weeklyHours: hours })
    shares.set(hours, known)
    return known
  }
  let hours = 0
  for (let day = first; day <= last; day++) {
    if (!isPaused(pauses, day)) hours += sharesAt(weeklyHours(day))[weekdayAt(day)] ?? 0
  }
  return hours
}
