/** A maximum number within a period. */
export type LoopPace = { readonly most: number; readonly withinMs: number }

/** Returns the moment after which earlier ones count against the next. */
export const countedSince = ({ withinMs }: LoopPace, now: Date): Date => new Date(now.getTime() - withinMs)

/**
 * Returns the seconds until one more keeps the pace; 0 when it does now.
 * @param newest when the last ones happened, the newest first: `most` of them are enough
 */
export function secondsToWait({ most, withinMs }: LoopPace, newest: readonly Date[], now: Date): number {
  const oldest = newest[most - 1]
  if (!oldest) return 0
  return Math.max(0, Math.ceil((oldest.getTime() + withinMs - now.getTime()) / 1000))
}
