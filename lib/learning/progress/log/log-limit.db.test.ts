import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner } from '@/testing/people'
import { setManyProgress } from '../batch/commands'
import { setProgress } from '../commands'
import type { ProgressChange } from '../schema'
import {
  changeLimitError,
  computeChangeAllowance,
  IDEMPOTENCY_RECORDS_AFTER_CLEANUP,
  MAX_CHANGES_PER_DAY,
  MAX_IDEMPOTENCY_RECORDS,
  MAX_LOG_LINES,
} from './log-limit'

setUpDatabase()

const now = new Date('2026-11-24T10:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const countEvents = (learner: Viewer) => db().event.count({ where: { learnerId: learner.id } })

/** Builds changes with different keys: steps are started and reset, again and again. */
async function toggles(learner: Viewer, count: number, name: string): Promise<ProgressChange[]> {
  const steps = listSteps(await getFirstRoadmap(learner)).slice(0, 50)
  return Array.from({ length: count }, (_, one) => ({
    step: steps[one % 50]?.id ?? '',
    status: Math.floor(one / 50) % 2 === 0 ? 'learning' : 'not-started',
    idempotencyKey: `${name}-${one}`,
  }))
}

/** Creates a learner who has written that many lines in the hour before. */
async function learnerWith(lines: number, name: string): Promise<Viewer> {
  const learner = await makeLearner(name)
  const changes = await toggles(learner, lines, 'before')
  for (let from = 0; from < lines; from += 200) {
    await setManyProgress(learner, changes.slice(from, from + 200), later(-1 + from / 10_000))
  }
  expect(await countEvents(learner)).toBe(lines)
  return learner
}

describe('the log takes so many changes a day', () => {
  test('and refuses the next, by itself or in a batch, until the first is a day old', async () => {
    const learner = await learnerWith(MAX_CHANGES_PER_DAY, 'Ana')
    const one = setProgress(learner, 'http', { status: 'done' }, 'key-0001', now)
    await expect(one).rejects.toMatchObject({ code: 'too-many', retryAfter: 23 * 3600 })
    const { results } = await setManyProgress(learner, await toggles(learner, 3, 'more'), now)
    expect(results.map((result) => !result.ok && [result.code, result.detail])).toEqual(
      Array(3).fill([
        'too-many',
        'You’ve reached today’s limit of 1,000 changes to your progress. Try again in 23 hours.',
      ]),
    )
    expect(await countEvents(learner)).toBe(MAX_CHANGES_PER_DAY)
    await setProgress(learner, 'http', { status: 'done' }, 'key-0001', later(23.5))
    expect(await countEvents(learner)).toBe(MAX_CHANGES_PER_DAY + 1)
  })

  test('writes of a batch what there is room for', async () => {
    const learner = await learnerWith(MAX_CHANGES_PER_DAY - 3, 'Bo')
    const { results } = await setManyProgress(learner, await toggles(learner, 5, 'more'), now)
    expect(results.map((result) => result.ok)).toEqual([true, true, true, false, false])
    expect(await countEvents(learner)).toBe(MAX_CHANGES_PER_DAY)
  })

  test('lets no two writers pass it together', async () => {
    const learner = await learnerWith(MAX_CHANGES_PER_DAY - 3, 'Cy')
    const batch = await toggles(learner, 2, 'batch')
    const singles = (await toggles(learner, 10, 'single')).slice(5)
    const outcomes = await Promise.allSettled([
      setManyProgress(learner, batch, now),
      ...singles.map(({ step, idempotencyKey }) => setProgress(learner, step, { status: 'done' }, idempotencyKey, now)),
    ])
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true)
    expect(await countEvents(learner)).toBe(MAX_CHANGES_PER_DAY)
  })

  test('does not count the same key again, nor a request that changes nothing', async () => {
    const learner = await learnerWith(MAX_CHANGES_PER_DAY - 1, 'Di')
    const again = { status: 'done' } as const
    for (let time = 0; time < 3; time++) await setProgress(learner, 'http', again, 'key-0001', now)
    await setProgress(learner, 'http', again, 'key-0002', now)
    expect(await countEvents(learner)).toBe(MAX_CHANGES_PER_DAY)
    // The last one still gets its stored answer.
    expect((await setProgress(learner, 'http', again, 'key-0001', now)).step.status).toBe('done')
  })

  test('counts evidence too, and still takes it', async () => {
    const learner = await learnerWith(MAX_CHANGES_PER_DAY - 1, 'Ian')
    const link = { kind: 'link', url: 'https://example.org/a', note: '' } as const
    await addEvidence(learner, { step: 'http', ...link }, 'evidence-1', now)
    const one = setProgress(learner, 'http', { status: 'done' }, 'key-0001', now)
    await expect(one).rejects.toMatchObject({ code: 'too-many' })
    await addEvidence(learner, { step: 'docker', ...link }, 'evidence-2', now)
    expect(await countEvents(learner)).toBe(MAX_CHANGES_PER_DAY + 1)
  })

  test('leaves others alone', async () => {
    await learnerWith(MAX_CHANGES_PER_DAY, 'Ed')
    const other = await makeLearner('Flo')
    await setProgress(other, 'http', { status: 'done' }, 'key-0001', now)
    expect(await countEvents(other)).toBe(1)
  })
})

test('the log takes so many lines in all', async () => {
  const learner = await makeLearner('Gil')
  await db().learner.update({ where: { id: learner.id }, data: { eventCount: MAX_LOG_LINES } })
  const one = setProgress(learner, 'http', { status: 'done' }, 'key-0001', now)
  await expect(one).rejects.toMatchObject({
    code: 'too-many',
    message: expect.stringContaining('This progress log is full'),
  })
  expect(await countEvents(learner)).toBe(0)
})

test('a batch that the log has no room for says that it is full, not to try again', async () => {
  const learner = await makeLearner('Gus')
  await db().learner.update({ where: { id: learner.id }, data: { eventCount: MAX_LOG_LINES - 10 } })
  const { results } = await setManyProgress(learner, await toggles(learner, 50, 'last'), now)
  expect(results.map(({ ok }) => ok)).toEqual([...Array(10).fill(true), ...Array(40).fill(false)])
  const said = new Set(results.map((result) => (result.ok ? null : result.detail)))
  const full =
    'This progress log is full. No step can change status any more. Ask the people who run this site for help.'
  expect([...said]).toEqual([null, full])
})

test.each([
  ['the day', 1000, 3, false],
  ['the log', 3, 1000, true],
  ['both at once', 3, 3, true],
])('what ends first is what is said: %s', (_what, inAll, today, isFull) => {
  const asked = 1010
  const blocking = Array.from({ length: asked - today }, () => later(-1))
  const room = computeChangeAllowance(asked, { eventCount: MAX_LOG_LINES - inAll, blocking }, now)
  expect(room).toMatchObject({ changes: 3, isFull })
  const wait = isFull ? undefined : 23 * 3600
  expect(changeLimitError(room)).toMatchObject({ code: 'too-many', retryAfter: wait })
})

test('what is said has the limit as the factor makes it', () => {
  const room = computeChangeAllowance(1, { eventCount: 3000, blocking: [later(-1)] }, now, 3)
  expect(changeLimitError(room).message).toContain('today’s limit of 3,000 changes')
})

test('of requests that changed nothing the newest keys are kept', async () => {
  const learner = await makeLearner('Hu')
  const [step] = listSteps(await getFirstRoadmap(learner))
  const facts = { learnerId: learner.id, stepId: step?.id ?? '', to: 'not-started' }
  const rows = Array.from({ length: MAX_IDEMPOTENCY_RECORDS }, (_, one) => {
    return {
      ...facts,
      idempotencyKey: `settled-${one}`,
      createdAt: new Date(now.getTime() - 1000 * (MAX_IDEMPOTENCY_RECORDS - one)),
    }
  })
  for (let from = 0; from < rows.length; from += 2000) {
    await db().idempotencyRecord.createMany({ data: rows.slice(from, from + 2000) })
  }
  await setProgress(learner, 'http', { status: 'not-started' }, 'key-0001', now)
  const kept = { learnerId: learner.id }
  expect(await db().idempotencyRecord.count({ where: kept })).toBe(IDEMPOTENCY_RECORDS_AFTER_CLEANUP)
  const [oldest] = await db().idempotencyRecord.findMany({ where: kept, orderBy: { createdAt: 'asc' }, take: 1 })
  expect(oldest?.idempotencyKey).toBe(`settled-${MAX_IDEMPOTENCY_RECORDS - IDEMPOTENCY_RECORDS_AFTER_CLEANUP + 1}`)
  expect(await db().idempotencyRecord.count({ where: { ...kept, idempotencyKey: 'key-0001' } })).toBe(1)
})
