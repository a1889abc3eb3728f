import type { Day } from '@/lib/foundation/values/day-words'

/** Placeholder where lists sort by a date and none is known, or none may be shown. It sorts after every real date. */
export const NO_DATE: Day = '9999-12-31'
