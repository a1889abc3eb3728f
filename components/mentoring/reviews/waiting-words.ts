import type { WaitingTimes } from '@/lib/mentoring/reviews/waiting-times'

/** Fewer than these say nothing about the next one. */
const FEW = 5
const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long learners waited for a verdict, those included who still wait; null where nobody has waited yet. */
export function waitingTimesInWords({ p50, p90, n, waiting }: WaitingTimes): string | null {
  if (n === 0) return null
  const still = waiting > 0 ? `; ${waiting} still ${waiting === 1 ? 'waits and counts' : 'wait and count'}` : ''
  if (n < FEW) return `Only ${n} ${n === 1 ? 'review' : 'reviews'} so far, too few for a typical waiting time.`
  if (p50 === null) return `Of the last ${n}, too few have a verdict yet to say how long it takes${still}.`
  const most =
    p90 === null ? 'how long nine of ten wait is not known yet' : `nine of ten less than ${lengthInWords(p90)}`
  return `Half of the last ${n} waited less than ${lengthInWords(p50)}, ${most}${still}.`
}

/** "40 minutes", "5 hours", "1.3 days": rounded up, so that "less than" holds. */
export function lengthInWords(ms: number): string {
  if (ms <= 59 * MINUTE_MS) return counted(Math.max(1, Math.ceil(ms / MINUTE_MS)), 'minute')
  if (ms <= 23 * HOUR_MS) return counted(Math.ceil(ms / HOUR_MS), 'hour')
  return counted(Math.ceil((ms / DAY_MS) * 10) / 10, 'day')
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`
