import * as words from '@/messages/generated/learning/level-path'

/**
 * "5 to 10 hours of the roadmap a week"
 * @param range effort-hours a week that contain the pace with a probability of 50 %
 */
export function paceInWords(range: readonly [low: number, high: number]): string {
  const [low, high] = toWholeHours(range)
  return low === high ? words.paceAbout({ hours: low }) : words.pace({ low, high })
}

/** Rounds to hours, at least one. */
export const toWholeHours = ([low, high]: readonly [low: number, high: number]): readonly [number, number] => [
  Math.max(1, Math.round(low)),
  Math.max(1, Math.round(high)),
]
