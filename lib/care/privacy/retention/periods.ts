/**
 * How long things are kept that nobody deletes by hand: the privacy page tells these numbers, and the jobs keep to them.
 * In days.
 */
export const KEPT_DAYS = {
  /** Mail that was sent or given up: its subject, its address, and its letter on disk. Its text goes when it is sent. */
  mail: 30,
  /** Notifications, once they were read. */
  readNotifications: 180,
  /** Invitations that were accepted, withdrawn or have run out. */
  invitations: 30,
  /** One-time links that were used or have run out. */
  oneTimeLinks: 7,
  /** Sign-ins in the audit log, those that failed too. */
  signIns: 90,
} as const

export const daysAgo = (days: number, now: Date): Date => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)
