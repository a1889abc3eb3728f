import { addDays } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'

/** Hours a week of an earlier plan, until a day (exclusive). */
export type EarlierHours = { readonly before: Day; readonly weeklyHours: number }

/** A plan's hours a week with their history. */
export type PlannedHours = {
  /** Current hours. */
  readonly weeklyHours: number
  /** Earlier hours, oldest first; of two until the same day the first counts. */
  readonly earlier?: readonly EarlierHours[]
}

/** Returns a function for the planned hours a week on any day. */
export function weeklyHoursOn({ weeklyHours, earlier = [] }: PlannedHours): (day: DayNumber) => number {
  if (earlier.length === 0) return () => weeklyHours
  const steps = earlier.map((one) => ({ before: toDayNumber(one.before), weeklyHours: one.weeklyHours }))
  return (day) => steps.find(({ before }) => day < before)?.weeklyHours ?? weeklyHours
}

/** Returns the plan with other hours from a day on, as if saved on that day. */
export const withHoursFrom = <Plan extends PlannedHours>(plan: Plan, on: Day, weeklyHours: number): Plan =>
  weeklyHours === plan.weeklyHours
    ? plan
    : { ...plan, weeklyHours, earlier: [...(plan.earlier ?? []), { before: on, weeklyHours: plan.weeklyHours }] }

/** Builds a plan from its first hours and later changes. */
export function toPlannedHours(
  first: number,
  changes: readonly { readonly on: Day; readonly weeklyHours: number }[],
): PlannedHours {
  const sorted = [...changes].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return sorted.reduce<PlannedHours>((plan, { on, weeklyHours }) => withHoursFrom(plan, on, weeklyHours), {
    weeklyHours: first,
  })
}

/** Converts stored changes to earlier hours: the day of a change still has the earlier ones. */
export const toEarlierHours = (
  changes: readonly { readonly on: Day; readonly weeklyHours: number }[],
): readonly EarlierHours[] => changes.map(({ on, weeklyHours }) => ({ before: addDays(on, 1), weeklyHours }))
