/** Yearly pattern: a factor on the hours of each day, where day 0 is the first of January. */
export type Rhythm = 'even' | 'seasons' | 'holidays' | 'semesters' | 'tides'

const DAYS = 365.25

const isWithin = (day: number, spans: readonly (readonly [number, number])[]) =>
  spans.some(([from, to]) => from <= day && day < to)

/** Days of the year: summer and the turn of the year; examinations; the free weeks behind them. */
const summerAndYearEnd = [
  [190, 236],
  [353, 366],
  [0, 5],
] as const
const examinations = [
  [18, 48],
  [172, 208],
] as const
const freeWeeks = [
  [48, 97],
  [208, 278],
] as const

/** @param day counted from some first of January */
export function rhythmOn(rhythm: Rhythm, day: number): number {
  const ofYear = ((day % DAYS) + DAYS) % DAYS
  switch (rhythm) {
    case 'even':
      return 1
    case 'seasons':
      return 1 + 0.45 * Math.cos((2 * Math.PI * (ofYear - 20)) / DAYS)
    case 'holidays':
      return isWithin(ofYear, summerAndYearEnd) ? 0.08 : 1.12
    case 'semesters':
      return isWithin(ofYear, examinations) ? 0.15 : isWithin(ofYear, freeWeeks) ? 1.9 : 0.85
    case 'tides':
      return ofYear % 91 < 61 ? 1.35 : 0.3
  }
}
