import { expect, test } from 'vitest'
import { learningDays } from '@/lib/learning/progress/activity'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { learningMonths } from './months'

const done = (sequence: number, at: string): ProgressEvent => ({
  sequence,
  stepId: `step-${sequence}`,
  kind: 'status',
  from: 'not-started',
  to: 'done',
  reason: null,
  occurredAt: new Date(at),
})

test('a learning day counts in its month of the learner’s own calendar, however much it saw', () => {
  const events = [
    done(1, '2025-11-30T12:00:00Z'), // before the twelve months
    done(2, '2026-10-31T20:00:00Z'), // already November in Nepal
    done(3, '2026-11-05T09:00:00Z'),
    done(4, '2026-11-05T10:00:00Z'),
    done(5, '2026-11-06T10:00:00Z'),
  ]
  const months = learningMonths([...learningDays(events, 'Asia/Kathmandu').keys()], '2026-11-25')
  expect(months).toHaveLength(12)
  expect(months[0]).toEqual({ month: '2025-12-01', days: 0 })
  expect(months.slice(-2)).toEqual([
    { month: '2026-10-01', days: 0 },
    { month: '2026-11-01', days: 3 },
  ])
  expect(learningMonths([], '2027-01-31')[0]?.month).toBe('2026-02-01')
})
