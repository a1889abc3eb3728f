import { formatDate } from '@/lib/foundation/messages/format'
import * as words from '@/messages/generated/mentoring/when'

const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS

type Length = { readonly unit: 'minute' | 'hour' | 'day'; readonly count: number }

/** Rounds a length of time down, to at least one minute: 25 minutes, 5 hours, 3 days. */
function toLength(ms: number): Length {
  if (ms < HOUR_MS) return { unit: 'minute', count: Math.max(1, Math.floor(ms / MINUTE_MS)) }
  const hours = Math.floor(ms / HOUR_MS)
  return hours < 48 ? { unit: 'hour', count: hours } : { unit: 'day', count: Math.floor(hours / 24) }
}

export const isOverdue = (dueAt: string, now: string): boolean => Date.parse(dueAt) < Date.parse(now)

/** "due in 5 hours", "2 days overdue" */
export function dueInWords(dueAt: string, now: string): string {
  const left = Date.parse(dueAt) - Date.parse(now)
  return left >= 0 ? words.dueIn(toLength(left)) : words.overdue(toLength(-left))
}

/** "just now", "5 hours ago" */
export function agoInWords(at: string, now: string): string {
  const past = Date.parse(now) - Date.parse(at)
  return past < MINUTE_MS ? words.justNow() : words.ago(toLength(past))
}

/** "25 November, 14:00" in the reader's zone. */
export const formatMoment = (at: string, timeZone: string): string =>
  words.moment({ day: dayInWords(at, timeZone), time: clockTime(at, timeZone) })

/** "21 December" in the reader's zone. */
export const dayInWords = (at: string, timeZone: string): string =>
  formatDate(new Date(at), { day: 'numeric', month: 'long', timeZone })

/** "14:02" in the reader's zone. */
export const clockTime = (at: string, timeZone: string): string =>
  formatDate(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
