import type { Day } from './day-words'

/** Returns whether a day lies between 2000 and 2100: one outside was typed by mistake. */
export const isThisCentury = (day: Day): boolean => day >= '2000-01-01' && day <= '2100-12-31'
