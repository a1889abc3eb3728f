import type { Day } from '@/lib/foundation/values/day-words'

/** Placeholders in the stored dates of arrival, because mentors' lists sort by them (decision 0015). */

/** No date is known, or none may be shown. Sorts after every real date. */
export const NO_DATE: Day = '9999-12-31'

/** Value of `Membership.lateBy` where no date is known, or none may be shown. Sorts before every real one. */
export const NOT_LATE = -100_000

/** The goal is reached. Sorts before every real date. */
export const ARRIVED: Day = '0001-01-01'
