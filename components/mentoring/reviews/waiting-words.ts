import type { QueueTimes } from '@/lib/mentoring/reviews/queue/waiting-times'
import * as words from '@/messages/generated/mentoring/waiting-times'

/** Minimum number of waits for a figure. */
const FEW = 5
const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Describes how long learners waited for a verdict, and how many reviews wait now; null without any wait. */
export function waitingTimesInWords({ p50, p90, n, waiting }: QueueTimes): string | null {
  if (n === 0) return null
  if (n < FEW) return words.few({ n })
  if (p50 === null) return words.unknown({ n, waiting })
  const half = lengthInWords(p50)
  return p90 === null
    ? words.typicalOnly({ half, n, waiting })
    : words.typical({ half, most: lengthInWords(p90), n, waiting })
}

/** Formats a length of time, rounded up so that "within" holds: "40 minutes", "5 hours", "1.3 days". */
export function lengthInWords(ms: number): string {
  if (ms <= 59 * MINUTE_MS) return words.length({ unit: 'minute', count: Math.max(1, Math.ceil(ms / MINUTE_MS)) })
  if (ms <= 23 * HOUR_MS) return words.length({ unit: 'hour', count: Math.ceil(ms / HOUR_MS) })
  return words.length({ unit: 'day', count: Math.ceil((ms / DAY_MS) * 10) / 10 })
}
