/**
 * How long things are kept that nobody deletes by hand: the privacy page tells these numbers, and the jobs keep to them.
 * In days.
 */
export const KEPT_DAYS = {
  /** Mail that was sent or given up: its subject, its address, and its letter on disk. Its text goes when it is sent. */
  mail: 30,
  /** Notifications, once they were read. */
  readNotifications: 180,
  /** Notifications that were never read: twice as long and a bit, so that a year away costs nothing. */
  unreadNotifications: 400,
  /** Invitations and places of rosters that were accepted, withdrawn or have run out. */
  invitations: 30,
  /** One-time links that were used or have run out. */
  oneTimeLinks: 7,
  /** Codes for runs of checks, once they have expired: a runner that asks again gets the same answer. */
  checkCodes: 7,
  /** Sign-ins in the audit log, those that failed too. */
  signIns: 90,
  /**
   * Keys of requests that changed nothing. A page sends again for as long as it is open, and a sign-in lasts 30 days: this
   * is three times as long. What is sent even later is a new request, and still counts once: a key that made an event is
   * kept with it for good.
   */
  idempotencyRecords: 90,
  /** The forecasts of every week. After that only those of the weeks that are judged are kept. */
  weeklyForecasts: 90,
} as const

export const daysAgo = (days: number, now: Date): Date => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)
