import { addDays, startOfDay, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'

/** The last day that a person is away, in their own time zone; null while they are there. */
export type Absence = { readonly awayUntil: string | null; readonly timeZone: string }

/** Columns of a person by which `isAway` decides. */
export const absenceFields = { awayUntil: true, timeZone: true } as const

/** Returns whether a person is away: up to the end of the day they named. A date in the past needs no clearing. */
export const isAway = ({ awayUntil, timeZone }: Absence, now: Date): boolean =>
  awayUntil !== null && toDay(now, timeZone) <= awayUntil

/** Returns the last day a person is away, or null where they are there. */
export const findAwayUntil = (absence: Absence, now: Date): Day | null =>
  isAway(absence, now) ? (absence.awayUntil as Day) : null

/** Returns the moment at which the first of these people is there again: now where one is there, or there is none. */
export function firstBackAt(people: readonly Absence[], now: Date): Date {
  const back = people.map((one) => {
    const until = findAwayUntil(one, now)
    return until === null ? now.getTime() : startOfDay(addDays(until, 1), one.timeZone).getTime()
  })
  return back.length === 0 ? now : new Date(Math.min(...back))
}
