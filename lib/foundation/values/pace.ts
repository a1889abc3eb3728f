/** At most so many within so long. */
export type LoopPace = { readonly most: number; readonly withinMs: number }

/** What the next one is counted with: those after this moment. */
export const countedSince = ({ withinMs }: LoopPace, now: Date): Date => new Date(now.getTime() - withinMs)

/**
 * Seconds until one more keeps the pace; 0 when it does now.
 * @param newest when the last ones happened, the newest first: `most` of them are enough
 */
export function secondsToWait({ most, withinMs }: LoopPace, newest: readonly Date[], now: Date): number {
  const oldest = newest[most - 1]
  if (!oldest) return 0
  return Math.max(0, Math.ceil((oldest.getTime() + withinMs - now.getTime()) / 1000))
}
