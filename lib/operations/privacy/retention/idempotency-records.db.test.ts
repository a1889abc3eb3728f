import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner } from '@/testing/people'
import { forgetIdempotencyRecords } from './commands'
import { KEPT_DAYS } from './periods'

setUpDatabase()

const DAY_MS = 24 * 60 * 60 * 1000
const begin = new Date('2027-01-01T12:00:00Z')
const after = (days: number, ms = 0) => new Date(begin.getTime() + days * DAY_MS + ms)

const listKeys = async (learner: Viewer) =>
  (await db().idempotencyRecord.findMany({ where: { learnerId: learner.id }, orderBy: { idempotencyKey: 'asc' } })).map(
    ({ idempotencyKey }) => idempotencyKey,
  )
const listChanges = async (learner: Viewer) => (await listEvents(learner, learner.id)).map(({ to }) => to)

/** Ticked twice under two keys: the second changed nothing. */
async function tickTwice(name: string): Promise<Viewer> {
  const learner = await makeLearner(name)
  await setProgress(learner, 'http', { status: 'done' }, 'key-made-it', begin)
  await setProgress(learner, 'http', { status: 'done' }, 'key-settled', begin)
  expect(await listKeys(learner)).toEqual(['key-settled'])
  return learner
}

test('keys that changed nothing are kept for three times as long as a sign-in lasts', async () => {
  expect(KEPT_DAYS.idempotencyRecords).toBe(90)
  const learner = await tickTwice('Ana')
  expect(await forgetIdempotencyRecords(operator, after(90))).toBe(0)
  expect(await listKeys(learner)).toEqual(['key-settled'])
  expect(await forgetIdempotencyRecords(operator, after(90, 1))).toBe(1)
  expect(await listKeys(learner)).toEqual([])
  expect(await forgetIdempotencyRecords(operator, after(90, 1))).toBe(0)
})

test('one that comes back after that still changes nothing, and is kept anew', async () => {
  const learner = await tickTwice('Bo')
  await forgetIdempotencyRecords(operator, after(91))
  for (const key of ['key-settled', 'key-settled', 'key-made-it']) {
    await setProgress(learner, 'http', { status: 'done' }, key, after(92))
  }
  expect(await listChanges(learner)).toEqual(['done'])
  expect(await listKeys(learner)).toEqual(['key-settled'])
})

test('where the step was changed since it is a new request, and counts once', async () => {
  const learner = await tickTwice('Cy')
  await setProgress(learner, 'http', { status: 'not-started' }, 'key-undone', after(1))
  // In time it is known, and does nothing.
  await setProgress(learner, 'http', { status: 'done' }, 'key-settled', after(80))
  expect(await listChanges(learner)).toEqual(['done', 'not-started'])
  await forgetIdempotencyRecords(operator, after(91))
  for (const days of [92, 93, 1000]) {
    await setProgress(learner, 'http', { status: 'done' }, 'key-settled', after(days))
    await forgetIdempotencyRecords(operator, after(days + 400))
  }
  expect(await listChanges(learner)).toEqual(['done', 'not-started', 'done'])
})

test('a run deletes a bounded number, and two servers at once delete each key once', async () => {
  const learner = await makeLearner('Di')
  const facts = { learnerId: learner.id, stepId: 'a-step', to: 'done', createdAt: begin }
  const data = Array.from({ length: 4100 }, (_, one) => ({ ...facts, idempotencyKey: `settled-${one}` }))
  for (let from = 0; from < data.length; from += 1000) {
    await db().idempotencyRecord.createMany({ data: data.slice(from, from + 1000) })
  }
  expect(await forgetIdempotencyRecords(operator, after(91))).toBe(2000)
  const counts: number[] = []
  while ((await listKeys(learner)).length > 0) {
    counts.push(...(await Promise.all([1, 2].map(() => forgetIdempotencyRecords(operator, after(91))))))
  }
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2100)
})
