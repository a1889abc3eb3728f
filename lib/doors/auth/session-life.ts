// How long a session lives. A sign-in holds for thirty days at most and ends earlier when it was not used for fourteen:
// within a course nobody is signed out between two weekends, and what was left open on a borrowed machine ends by
// itself. The first half of a sign-in, which still awaits the second factor, is worth nothing and ends after ten minutes.

const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND

/** How long a sign-in lasts, in seconds, however much it is used. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60
/** How long it lasts, in milliseconds, when it is not used. */
export const IDLE_MS = 14 * DAY
/** How long, in milliseconds, somebody may take between the first factor and the second. */
export const HALFWAY_MS = 10 * 60 * SECOND
/** Its last use is written down so often, in milliseconds: a request is a read, and rarely a write. */
const NOTED_EVERY_MS = 60 * 60 * SECOND

export type SessionTimes = { readonly lastSeenAt: Date; readonly expiresAt: Date }

/** When a session that was opened at this moment ends at the latest. */
export const getSessionEnd = (openedAt: Date, awaitsSecondFactor: boolean): Date =>
  new Date(openedAt.getTime() + (awaitsSecondFactor ? HALFWAY_MS : SESSION_SECONDS * SECOND))

/** The last use before which a session is dead now. */
const idleSince = (now: Date): Date => new Date(now.getTime() - IDLE_MS)

export const isAlive = ({ lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean =>
  expiresAt > now && lastSeenAt > idleSince(now)

/** The same as filters on stored sessions. */
export const aliveAt = (now: Date) => ({ expiresAt: { gt: now }, lastSeenAt: { gt: idleSince(now) } })
export const overAt = (now: Date) => ({ expiresAt: { lte: now } })
export const idleAt = (now: Date) => ({ lastSeenAt: { lte: idleSince(now) } })
export const deadAt = (now: Date) => ({ OR: [overAt(now), idleAt(now)] })

/** Whether this use is far enough from the last one that was written down. */
export const isWorthNoting = ({ lastSeenAt }: SessionTimes, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() > NOTED_EVERY_MS
