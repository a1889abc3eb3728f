import { expect, test } from 'vitest'
import { daysBetween } from '@/lib/foundation/values/calendar-date'
import { emptyLog } from '@/lib/learning/progress/summary/log-summary'
import { backend, trackSlugs } from '@/testing/roadmap'
import { computeForecast } from './forecast'

const today = '2026-11-24'
const DAYS_A_MONTH = 365.25 / 12

test.each(trackSlugs)(
  'a beginner on %s who keeps to 15 to 25 hours a week is junior-ready in 6 to 12 months',
  (track) => {
    for (const weeklyHours of [15, 20, 25]) {
      const plan = { weeklyHours, studyDays: [0, 1, 2, 3, 4], startedOn: today, timeZone: 'UTC', pauses: [] }
      const { basis, arrivals } = computeForecast({
        roadmap: backend,
        track,
        plan,
        states: {},
        log: emptyLog,
        work: null,
        instance: { kept: 1, paused: 0, deviations: null },
        today,
      })
      const arrival = arrivals['level:junior']
      expect(basis).toBe('plan')
      if (arrival?.state !== 'range') throw new Error('A beginner has a range.')
      const months = daysBetween(today, arrival.middle) / DAYS_A_MONTH
      // The median of the range, with a twentieth of tolerance.
      expect(months).toBeGreaterThanOrEqual(6 * 0.95)
      expect(months).toBeLessThanOrEqual(12 * 1.05)
    }
  },
)
