import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dashboardView } from '@/components/dashboard/dashboard-view'
import { forecastInputFrom } from '@/lib/forecast/ground'
import { levelPath } from '@/lib/levels/level-path'
import { pathInWords } from '@/lib/levels/path-words'
import { type States, totalsOf, untouched } from '@/lib/progress/completion'
import type { statuses } from '@/lib/progress/status'
import { emptyLog } from '@/lib/progress/summary/log-summary'
import { stepsOf } from '@/lib/roadmaps/roadmap'
import { backend } from '@/lib/testing/roadmap'
import { forecastView } from './forecast-view'

const today = '2026-11-24'
const schedule = { weeklyHours: 12, studyDays: [0, 2], startedAt: new Date('2026-09-01T08:00:00Z'), timeZone: 'UTC' }
const steps = stepsOf(backend)
const anyStates = fc
  .array(
    fc.constantFrom('not-started', 'learning', 'done', 'skipped', 'waived') as fc.Arbitrary<(typeof statuses)[number]>,
    {
      minLength: steps.length,
      maxLength: steps.length,
    },
  )
  .map(
    (all): States =>
      Object.fromEntries(
        steps.map(({ id }, index) => [
          id,
          { ...untouched, status: all[index] ?? 'done', statusAt: '2026-10-01T08:00:00.000Z' },
        ]),
      ),
  )
const everythingDone: States = Object.fromEntries(
  steps.map(({ id }) => [id, { ...untouched, status: 'done' as const, statusAt: '2026-10-01T08:00:00.000Z' }]),
)

function allWords(states: States): string {
  const progress = { track: 'nodejs', states, totals: totalsOf(backend, 'nodejs', states), eventCount: 0 }
  const plan = { country: 'DE', paidExperienceMonths: 0, startedAt: schedule.startedAt.toISOString() }
  const view = dashboardView({ name: 'Ana', timeZone: 'UTC', today, roadmap: backend, plan, progress, log: emptyLog })
  const input = forecastInputFrom({ roadmap: backend, schedule, progress, log: emptyLog, pauses: [], today })
  const when = forecastView(input, view.standing.next, view.standing.hasPaidWork)
  const path = levelPath({
    ...{
      roadmap: backend,
      track: 'nodejs',
      states,
      paidExperienceMonths: 0,
      weeklyHours: 12,
      startsWorkOn: null,
      today,
    },
    juniorReady: null,
  })
  const said = [view.heading, view.level.name, view.trail.soFar.title, when.title, when.detail, pathInWords(path)]
  return said.join(' | ')
}

describe('somebody without paid work', () => {
  test('is never called mid-level or senior, whatever is done', () => {
    const isCalled = /(^|\| )(mid-level|senior)( \||$)|you are (a )?(mid|senior)/i
    fc.assert(
      fc.property(anyStates, (states) => {
        expect(allWords(states)).not.toMatch(isCalled)
      }),
      { numRuns: 40 },
    )
    expect(allWords(everythingDone)).not.toMatch(isCalled)
    expect(allWords(everythingDone)).toMatch(/Junior-ready/)
  })

  test('reads no broken number or date, whatever is done', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        expect(allWords(states)).not.toMatch(/NaN|undefined|Infinity|Invalid/)
      }),
      { numRuns: 40 },
    )
  })
})
