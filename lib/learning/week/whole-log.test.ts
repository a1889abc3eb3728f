import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, toDay, weekStart } from '@/lib/foundation/values/calendar-date'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import { type LearningHistory, toLearningHistory } from '@/lib/learning/forecast/pace/learning-history'
import { makeTestStep } from '@/lib/learning/forecast/test-fixtures'
import { countActivity, lastLearningDay, learningDays } from '@/lib/learning/progress/activity'
import { getState } from '@/lib/learning/progress/completion'
import { type EventKind, type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { appendEntry, type Ledger } from '@/lib/learning/progress/log/ledger'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import { learnedByWholeLog, movesByWholeLog } from '@/testing/learners/whole-log'
import { listMovedSteps } from './moved-steps'

const HOUR = 3_600_000
const now = Date.parse('2026-11-25T03:00:00Z')
const steps = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) => makeTestStep(id, 2 + 5 * index))
/** All but the last, which is not on the roadmap any more. */
const known = new Set('abcdef')
const listed = steps.filter(({ id }) => known.has(id))

const change = fc.record({
  stepId: fc.constantFrom(...'abcdefg'),
  kind: fc.constantFrom<EventKind | 'approval'>(
    ...(['status', 'status', 'status', 'status', 'submission', 'verdict', 'approval'] as const),
    ...(['carried-status', 'carried-submission', 'carried-verdict'] as const),
  ),
  to: fc.constantFrom('not-started', 'learning', 'done', 'done', 'skipped', 'waived'),
  known: fc.boolean(),
  outcome: fc.constantFrom('competent', 'excellent', 'not-yet'),
  /** Mostly shortly after the one before, or at the same time; sometimes long ago. */
  after: fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 40 }), weight: 6 },
    { arbitrary: fc.constant(0), weight: 3 },
    { arbitrary: fc.constant(null), weight: 1 },
  ),
  ago: fc.integer({ min: 0, max: 2400 }),
})

/** Builds the log of these changes, each from the status that the one before it left. */
function getLog(changes: readonly (typeof change extends fc.Arbitrary<infer One> ? One : never)[]): ProgressEvent[] {
  let ledger: Ledger = { eventCount: 0, states: {}, enrollments: [] }
  let at = now - 2000 * HOUR
  const log: ProgressEvent[] = []
  const add = (kind: EventKind, stepId: string, to: string, occurredAt: Date, known = false) => {
    const isStatus = kind === 'status' || kind === 'carried-status'
    const from = isStatus ? getState(ledger.states, stepId).status : null
    const made = appendEntry(ledger, { stepId, kind, from, to, known, reason: null, occurredAt })
    ledger = made.ledger
    log.push(made.event)
  }
  for (const { stepId, kind, to, known, outcome, after, ago } of changes) {
    at = Math.min(now, at + (after ?? 0) * HOUR)
    const occurredAt = new Date(after === null ? now - ago * HOUR : at)
    if (kind === 'submission' || kind === 'carried-submission') add(kind, stepId, 'link', occurredAt)
    else if (kind === 'verdict' || kind === 'carried-verdict') add(kind, stepId, outcome, occurredAt)
    else if (kind === 'approval') {
      add('verdict', stepId, 'competent', occurredAt)
      add('status', stepId, 'done', occurredAt)
    } else add(kind, stepId, to, occurredAt, known && to === 'done')
  }
  return log
}

const zones = ['UTC', 'Asia/Kathmandu', 'America/New_York', 'Pacific/Apia', 'Atlantic/Azores']

/** Rounds hours, since two ways to add them up differ in their last digits. */
const rounded = ({ finished, ...rest }: LearningHistory) => ({
  ...rest,
  finished: finished.map((step) => ({ ...step, learnt: Number(step.learnt.toFixed(6)) })),
})

test('a summary says of any log what the whole log says', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 120 }),
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 100 }),
      (changes, timeZone, weeklyHours, daysHere) => {
        const log = getLog(changes)
        const today = toDay(new Date(now), timeZone)
        const summary = summarizeLog(log, timeZone, today)
        const allowedOn = () => 2.3 * weeklyHours
        const reading = { startedOn: toDayNumber(today) - daysHere, allowedOn, timeZone }
        const learned = toLearningHistory(summary, listed, reading)
        expect(rounded(learned)).toEqual(rounded(learnedByWholeLog(log, listed, reading)))

        const counts = new Map(summary.learningDays)
        expect(counts).toEqual(learningDays(log, timeZone))
        expect(countActivity(counts, today).lastLearningDay).toBe(lastLearningDay(log, timeZone))

        const states = statesAfter(log)
        const since = addDays(weekStart(today), -6)
        const week = [...movesByWholeLog(log, known, states, timeZone)].filter(([day]) => day >= since)
        const told = [...listMovedSteps(summary.moves, listed, states)]
        expect(told.map(([day, moved]) => [day, moved.map(({ step, move }) => [step.id, move])])).toEqual(week)
      },
    ),
    { numRuns: 600 },
  )
})

test('a summary is as long as there are days and steps, however often one is ticked and unticked', () => {
  const toggles = (count: number) =>
    getLog(
      Array.from({ length: count }, (_, one) => ({
        ...{
          stepId: 'abc'[one % 3] ?? 'a',
          kind: 'status',
          known: false,
          outcome: 'competent',
          after: null,
          ago: 24 * (one % 30),
        },
        to: Math.floor(one / 3) % 2 === 0 ? 'done' : 'not-started',
      })),
    )
  const getSize = (log: readonly ProgressEvent[]) => JSON.stringify(summarizeLog(log, 'UTC', '2026-11-25')).length
  expect(getSize(toggles(3000))).toBeLessThan(1.1 * getSize(toggles(180)))
})
