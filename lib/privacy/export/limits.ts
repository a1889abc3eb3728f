/** Exports of one person a day: each reads all that they have. */
export const EXPORTS_A_DAY = 5
