/**
 * How long to wait, in words: `Try again in 5 minutes.`
 * @param seconds rounded up: who waits that long is not refused again
 */
export function tryAgainIn(seconds: number): string {
  if (seconds <= 1) return 'Try again in a second.'
  if (seconds < 60) return `Try again in ${Math.ceil(seconds)} seconds.`
  const minutes = Math.ceil(seconds / 60)
  if (minutes > 120) return `Try again in ${Math.ceil(minutes / 60)} hours.`
  return minutes === 1 ? 'Try again in a minute.' : `Try again in ${minutes} minutes.`
}
