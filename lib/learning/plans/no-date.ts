import type { Day } from '@/lib/foundation/values/day-words'

/** Stands where lists sort by a date and none is known, or none may be shown: after every real one. */
export const NO_DATE: Day = '9999-12-31'
