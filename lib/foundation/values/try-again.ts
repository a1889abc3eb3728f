import * as words from '@/messages/generated/foundation/times'

/**
 * How long to wait, in words: `Try again in 5 minutes.`
 * @param seconds rounded up: who waits that long is not refused again
 */
export function tryAgainIn(seconds: number): string {
  if (seconds < 60) return words.tryAgainInSeconds({ seconds: Math.max(1, Math.ceil(seconds)) })
  const minutes = Math.ceil(seconds / 60)
  if (minutes > 120) return words.tryAgainInHours({ hours: Math.ceil(minutes / 60) })
  return words.tryAgainInMinutes({ minutes })
}
