// Lifetime of sessions. A sign-in lasts thirty days at most and ends earlier when it was unused for fourteen:
// within a course nobody is signed out between two weekends, and what was left open on a borrowed machine ends by
// itself. The first half of a sign-in, which still awaits the second factor, is worth nothing and ends after ten minutes.

const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND

/** Most seconds that a sign-in lasts, however much it is used. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60
/** Time after which an unused session ends, in milliseconds. */
export const IDLE_MS = 14 * DAY
/** Most time between the first factor and the second, in milliseconds. */
export const SECOND_FACTOR_WINDOW_MS = 10 * 60 * SECOND
/** Interval at which a session's last use is stored, in milliseconds: a request is a read, and rarely a write. */
const NOTED_EVERY_MS = 60 * 60 * SECOND

export type SessionTimes = { readonly lastSeenAt: Date; readonly expiresAt: Date }

/** Returns the latest end of a session that was opened at this moment. */
export const getSessionEnd = (openedAt: Date, awaitsSecondFactor: boolean): Date =>
  new Date(openedAt.getTime() + (awaitsSecondFactor ? SECOND_FACTOR_WINDOW_MS : SESSION_SECONDS * SECOND))

/** Returns the moment since which a session must have been used to be alive. */
const idleSince = (now: Date): Date => new Date(now.getTime() - IDLE_MS)

export const isAlive = ({ lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean =>
  expiresAt > now && lastSeenAt > idleSince(now)

/** The same as filters on stored sessions. */
export const whereAlive = (now: Date) => ({ expiresAt: { gt: now }, lastSeenAt: { gt: idleSince(now) } })
export const whereExpired = (now: Date) => ({ expiresAt: { lte: now } })
export const whereIdle = (now: Date) => ({ lastSeenAt: { lte: idleSince(now) } })
export const whereEnded = (now: Date) => ({ OR: [whereExpired(now), whereIdle(now)] })

/** Returns whether the last stored use is old enough to store this one. */
export const shouldUpdateLastSeen = ({ lastSeenAt }: SessionTimes, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() > NOTED_EVERY_MS
