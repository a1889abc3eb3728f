import type { Day } from './day-words'

/**
 * A calendar day as a number that counts days. A forecast walks over hundreds of days, and whole numbers do that fast;
 * they know neither zones nor changes of the clocks, so no day is ever 23 hours long.
 */
export type DayNumber = number

const DAY_MS = 24 * 60 * 60 * 1000

export const toDayNumber = (day: Day): DayNumber => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)

export const dayAt = (number: DayNumber): Day => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** 0 is Monday, 6 is Sunday. The first of January 1970 was a Thursday. */
export const weekdayAt = (number: DayNumber): number => (((number + 3) % 7) + 7) % 7

export const toMonday = (number: DayNumber): DayNumber => number - weekdayAt(number)
