import type { Day } from './day-words'

/**
 * A calendar day as a whole number that counts days. A forecast walks over hundreds of days, which is fast with
 * numbers; they ignore zones and clock changes, so no day is ever 23 hours long.
 */
export type DayNumber = number

const DAY_MS = 24 * 60 * 60 * 1000

export const toDayNumber = (day: Day): DayNumber => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)

export const dayAt = (number: DayNumber): Day => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** Returns 0 for Monday to 6 for Sunday. 1 January 1970 was a Thursday. */
export const weekdayAt = (number: DayNumber): number => (((number + 3) % 7) + 7) % 7

export const toMonday = (number: DayNumber): DayNumber => number - weekdayAt(number)
