/** A maximum number within a period. */
export type RollingLimit = { readonly most: number; readonly withinMs: number }

/** Returns the moment after which earlier ones count against the next. */
export const getWindowStart = ({ withinMs }: RollingLimit, now: Date): Date => new Date(now.getTime() - withinMs)

/**
 * Returns the seconds until one more keeps the pace; 0 when it does now.
 * @param newest when the last ones happened, the newest first: `most` of them are enough
 */
export function secondsToWait({ most, withinMs }: RollingLimit, newest: readonly Date[], now: Date): number {
  const oldest = newest[most - 1]
  if (!oldest) return 0
  return Math.max(0, Math.ceil((oldest.getTime() + withinMs - now.getTime()) / 1000))
}
