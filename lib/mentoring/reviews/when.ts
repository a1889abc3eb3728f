const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

/** "25 minutes", "5 hours", "3 days": rounded down, never nothing. */
function lengthInWords(ms: number): string {
  if (ms < HOUR_MS) return plural(Math.max(1, Math.floor(ms / MINUTE_MS)), 'minute')
  const hours = Math.floor(ms / HOUR_MS)
  return hours < 48 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day')
}

export const isOverdue = (dueAt: string, now: string): boolean => Date.parse(dueAt) < Date.parse(now)

/** "due in 5 hours", or how far the promised time is past. */
export function dueInWords(dueAt: string, now: string): string {
  const left = Date.parse(dueAt) - Date.parse(now)
  return left >= 0 ? `due in ${lengthInWords(left)}` : `${lengthInWords(-left)} past the promised time`
}

/** "just now", "5 hours ago" */
export function agoInWords(at: string, now: string): string {
  const past = Date.parse(now) - Date.parse(at)
  return past < MINUTE_MS ? 'just now' : `${lengthInWords(past)} ago`
}

/** "25 November, 14:00" in the reader's zone. */
export function formatMoment(at: string, timeZone: string): string {
  const format = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const parts = new Intl.DateTimeFormat('en-GB', { ...format, timeZone }).formatToParts(new Date(at))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('day')} ${part('month')}, ${part('hour')}:${part('minute')}`
}
