const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE

const WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR] as const
const LAST_WAIT = 6 * HOUR
const PATIENCE = 3 * 24 * HOUR

/**
 * Returns when to try a mail again; null when it is given up, three days after it was written.
 * @param attempts how many have failed, 1 at least
 */
export function nextMailAttempt(attempts: number, createdAt: Date, now: Date): Date | null {
  const next = new Date(now.getTime() + (WAITS[attempts - 1] ?? LAST_WAIT))
  return next.getTime() - createdAt.getTime() > PATIENCE ? null : next
}
