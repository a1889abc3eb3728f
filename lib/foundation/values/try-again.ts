import * as words from '@/messages/generated/foundation/times'

/**
 * Formats how long to wait: `Try again in 5 minutes.`
 * @param seconds rounded up, so that a retry after them is not refused again
 */
export function tryAgainIn(seconds: number): string {
  if (seconds < 60) return words.tryAgainInSeconds({ seconds: Math.max(1, Math.ceil(seconds)) })
  const minutes = Math.ceil(seconds / 60)
  if (minutes > 120) return words.tryAgainInHours({ hours: Math.ceil(minutes / 60) })
  return words.tryAgainInMinutes({ minutes })
}
