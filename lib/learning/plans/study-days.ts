/** Packs weekdays into one number for the database: bit 0 is Monday, bit 6 is Sunday. */
export const packDays = (days: readonly number[]): number => days.reduce((bits, day) => bits | (1 << day), 0)

export const unpackDays = (bits: number): number[] => [0, 1, 2, 3, 4, 5, 6].filter((day) => (bits & (1 << day)) !== 0)
