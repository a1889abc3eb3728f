/**
 * "5 to 10 hours of the roadmap a week"
 * @param range effort-hours a week between which a pace lies one time in two
 */
export function paceInWords(range: readonly [low: number, high: number]): string {
  const [low, high] = toWholeHours(range)
  const hours = low === high ? `about ${low} ${low === 1 ? 'hour' : 'hours'}` : `${low} to ${high} hours`
  return `${hours} of the roadmap a week`
}

/** Rounded, and never less than an hour. */
export const toWholeHours = ([low, high]: readonly [low: number, high: number]): readonly [number, number] => [
  Math.max(1, Math.round(low)),
  Math.max(1, Math.round(high)),
]
