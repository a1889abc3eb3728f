const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** Longest announcement, in characters. */
export const MAX_ANNOUNCEMENT = 2000
/** Most cohorts that one call of an admin can address. */
export const MAX_COHORTS = 50
/** Shortest and longest time that an announcement is shown, in days, and that of one without an end. */
export const [MIN_DAYS, MAX_DAYS, USUAL_DAYS] = [1, 90, 14]

/** An announcement as its readers see it. */
export type Announcement = {
  readonly id: string
  /** Name of the author; null for a deleted account. */
  readonly author: string | null
  /** Null: it is for everyone on the instance. */
  readonly cohort: { readonly id: string; readonly name: string } | null
  /** Markdown. */
  readonly body: string
  /** ISO 8601. */
  readonly createdAt: string
  /** ISO 8601. */
  readonly endsAt: string
  /** The viewer wrote it and may end it. */
  readonly canEnd: boolean
}

/**
 * Returns when an announcement ends; null when that is too early or too late. An hour either way is left to slow clocks
 * and requests.
 * @param endsAt as asked for; without one it is shown for two weeks
 */
export function decideEnd(endsAt: Date | undefined, now: Date): Date | null {
  if (!endsAt) return new Date(now.getTime() + USUAL_DAYS * DAY_MS)
  const shown = endsAt.getTime() - now.getTime()
  return shown >= MIN_DAYS * DAY_MS - HOUR_MS && shown <= MAX_DAYS * DAY_MS + HOUR_MS ? endsAt : null
}
