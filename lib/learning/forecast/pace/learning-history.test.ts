import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/foundation/values/calendar-date'
import { dayAt, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { listTraces } from '@/lib/learning/progress/summary/traces'
import { makeStatusEvent, makeTestStep, numberEvents, START } from '../test-fixtures'
import { toLearningHistory } from './learning-history'

const steps = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => makeTestStep(id, 10))
const read = (events: readonly ProgressEvent[], timeZone = 'UTC', weeklyHours = 10) =>
  toLearningHistory(listTraces(numberEvents(events), timeZone), steps, {
    startedOn: toDayNumber(START),
    allowedOn: () => 2.3 * weeklyHours,
  })
const spansRead = (events: readonly ProgressEvent[]): [string, Day, Day][] =>
  read(events).finished.map(({ stepId, from, to }) => [stepId, dayAt(from), dayAt(to)])

describe('a finished step', () => {
  test('was worked on since it was taken up', () => {
    expect(spansRead([makeStatusEvent('a', '2026-01-08', 'learning'), makeStatusEvent('a', '2026-01-20')])).toEqual([
      ['a', '2026-01-08', '2026-01-20'],
    ])
  })

  test('that nobody marked was worked on since the tick before, the first since the start', () => {
    const events = [
      makeStatusEvent('a', '2026-01-09'),
      makeStatusEvent('b', '2026-01-15'),
      makeStatusEvent('c', '2026-01-15'),
    ]
    expect(spansRead(events)).toEqual([
      ['a', '2026-01-05', '2026-01-09'],
      ['b', '2026-01-10', '2026-01-15'],
      ['c', '2026-01-10', '2026-01-15'],
    ])
  })

  test('was worked on until it was handed in, however long the verdict took', () => {
    const submission: ProgressEvent = {
      ...makeStatusEvent('a', '2026-01-14', 'repository'),
      kind: 'submission',
      from: null,
    }
    const events = [
      makeStatusEvent('a', '2026-01-08', 'learning'),
      submission,
      makeStatusEvent('a', '2026-02-20', 'done', 'learning'),
    ]
    expect(spansRead(events)).toEqual([['a', '2026-01-08', '2026-01-14']])
  })

  test('counts once, since it has been done without a break, and not at all while it is unticked', () => {
    const untick = makeStatusEvent('a', '2026-01-12', 'not-started', 'done')
    expect(read([makeStatusEvent('a', '2026-01-09'), untick]).finished).toEqual([])
    const again = read([makeStatusEvent('a', '2026-01-09'), untick, makeStatusEvent('a', '2026-01-20')]).finished
    expect(again.map(({ tickedOn }) => dayAt(tickedOn))).toEqual(['2026-01-20'])
  })

  test('that a mentor waived was not learnt', () => {
    expect(read([makeStatusEvent('a', '2026-01-09', 'waived')]).finished).toEqual([])
  })

  test('falls on the day in the learner’s own zone, also where clocks change or are a quarter of an hour off', () => {
    const late = [makeStatusEvent('a', '2026-01-09T18:20:00Z')]
    expect(dayAt(read(late, 'Asia/Kathmandu').finished[0]?.tickedOn ?? 0)).toBe('2026-01-10')
    expect(dayAt(read(late, 'America/New_York').finished[0]?.tickedOn ?? 0)).toBe('2026-01-09')
    // Berlin's clocks go forward in the night to 29 March: only from then on is 22:30 UTC half past midnight.
    const springs = [makeStatusEvent('a', '2026-03-28T22:30:00Z'), makeStatusEvent('b', '2026-03-29T22:30:00Z')]
    const days = read(springs, 'Europe/Berlin').finished.map(({ tickedOn }) => dayAt(tickedOn))
    expect(days).toEqual(['2026-03-28', '2026-03-30'])
  })
})

describe('what was known before', () => {
  const sitting = (day: Day, ids: string, from = 'not-started', apart = 1) =>
    [...ids].map((id, index) =>
      makeStatusEvent(id, `${day}T12:${String(apart * index).padStart(2, '0')}:00Z`, 'done', from),
    )
  const learntIn = (events: readonly ProgressEvent[], weeklyHours?: number) =>
    Math.round(read(events, 'UTC', weeklyHours).finished.reduce((sum, { learnt }) => sum + learnt, 0))

  test('is what the learner says, whenever it is', () => {
    const said = sitting('2026-03-06', 'ab').map((event) => ({ ...event, known: true }))
    expect(learntIn([...said, makeStatusEvent('c', '2026-03-14')])).toBe(10)
    expect(read(said).movedOn).toEqual([])
  })

  test('is most of what is ticked on one of the first days, however far apart', () => {
    expect(learntIn(sitting('2026-01-06', 'abcdef'))).toBe(7)
    expect(learntIn(sitting('2026-01-06', 'abcdef', 'not-started', 11))).toBe(7)
    expect(learntIn(sitting('2026-01-06', 'abcdef', 'learning'))).toBe(7)
  })

  test('is what more than a plan and its days can hold', () => {
    expect(learntIn(sitting('2026-01-18', 'abcd'))).toBe(40)
    expect(learntIn(sitting('2026-01-18', 'abcd'), 5)).toBe(23)
    expect(
      learntIn(
        [...'abcdef'].flatMap((id, day) => sitting(addDays('2026-02-01', day), id)),
        80,
      ),
    ).toBe(60)
    // On the day after a tick, four days' hours have been saved up, whatever the plan.
    const busy = [makeStatusEvent('a', '2026-03-01'), ...sitting('2026-03-02', 'bcdef')]
    expect(learntIn(busy, 60)).toBe(58)
  })

  test('is never more for one tick more', () => {
    for (let count = 1; count < 6; count++) {
      const ids = 'abcdef'.slice(0, count)
      expect(learntIn(sitting('2026-01-09', ids))).toBeGreaterThanOrEqual(
        learntIn(sitting('2026-01-09', ids.slice(0, -1))),
      )
    }
  })

  test('is what a revision of the roadmap carried over', () => {
    const carried: ProgressEvent = { ...makeStatusEvent('a', '2026-02-20'), kind: 'carried-status' }
    expect(learntIn([carried])).toBe(0)
    expect(read([carried]).movedOn).toEqual([])
  })
})

describe('a sign of life', () => {
  const days = (events: readonly ProgressEvent[]) => read(events).movedOn.map(dayAt)

  test('is taking up, finishing and handing in, also of a step that is no longer on the roadmap', () => {
    const submission: ProgressEvent = {
      ...makeStatusEvent('a', '2026-01-14', 'repository'),
      kind: 'submission',
      from: null,
    }
    expect(
      days([makeStatusEvent('a', '2026-01-08', 'learning'), submission, makeStatusEvent('gone', '2026-01-20')]),
    ).toEqual(['2026-01-08', '2026-01-14', '2026-01-20'])
  })

  test('is not skipping, nor what a mentor’s verdict brings along', () => {
    const verdict: ProgressEvent = { ...makeStatusEvent('a', '2026-01-14', 'competent'), kind: 'verdict', from: null }
    expect(
      days([
        makeStatusEvent('b', '2026-01-09', 'skipped'),
        verdict,
        makeStatusEvent('a', '2026-01-14', 'done', 'learning'),
      ]),
    ).toEqual([])
  })
})

test('a step is under way from when it was taken up until it is done or laid aside', () => {
  const taken = makeStatusEvent('a', '2026-01-08', 'learning')
  expect(read([taken]).underWay).toEqual([{ stepId: 'a', since: toDayNumber('2026-01-08'), isHandedIn: false }])
  expect(read([taken, makeStatusEvent('a', '2026-01-12', 'done', 'learning')]).underWay).toEqual([])
  expect(read([taken, makeStatusEvent('a', '2026-01-12', 'not-started', 'learning')]).underWay).toEqual([])
})
