import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { expect, onTestFinished, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { makeCohort } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { describeOn } from '@/testing/databases/test-on'
import { makeLearner } from '@/testing/people'
import { setManyProgress } from '../batch/commands'
import { setProgress } from '../commands'
import { getGroupSize } from './group-commit'

setUpDatabase()

const getLearner = (id: string) => db().learner.findUniqueOrThrow({ where: { id }, include: { enrollments: true } })
const countEvents = (learnerId: string) => db().event.count({ where: { learnerId } })

describeOn('sqlite', 'ticks of many learners at once', () => {
  const key = (learner: Viewer) => `key-${learner.id}`
  const sixteen = () => Promise.all(Array.from({ length: 16 }, (_, one) => makeLearner(`Learner ${one}`)))

  test('share a few commits, for each of which the disk is waited for, and statements', async () => {
    const learners = await sixteen()
    const statements: string[] = []
    const hear = (message: unknown) => statements.push((message as { sql: string }).sql)
    subscribe('waymark:query', hear)
    await Promise.all(learners.map((one) => setProgress(one, 'http', { status: 'done' }, key(one))))
    unsubscribe('waymark:query', hear)
    for (const shared of ['COMMIT', 'INSERT INTO "Event"', 'UPDATE "Learner"']) {
      const times = statements.filter((sql) => sql.includes(shared)).length
      expect(times, shared).toBeGreaterThan(0)
      expect(times, shared).toBeLessThan(8)
    }
    for (const learner of learners) expect(await countEvents(learner.id)).toBe(1)
  })

  test('leave each log its own rows, counters and lists', async () => {
    const learners = await sixteen()
    await makeCohort('Monday', { learners })
    const statusAt = (index: number) => (['done', 'learning', 'skipped'] as const)[index % 3] ?? 'done'
    const slugAt = (index: number) => (index % 2 === 0 ? 'http' : 'docker')
    const inputAt = (index: number) => {
      const status = statusAt(index)
      return { status, ...(status === 'skipped' ? { reason: 'Known' } : {}) }
    }
    await Promise.all(learners.map((one, index) => setProgress(one, slugAt(index), inputAt(index), key(one))))
    for (const [index, { id }] of learners.entries()) {
      const status = statusAt(index)
      const { enrollments, ...row } = await getLearner(id)
      expect(row).toMatchObject({ eventCount: 1, lastLearningDay: status === 'skipped' ? null : expect.any(String) })
      expect(await db().stepProgress.findMany({ where: { learnerId: id }, include: { step: true } })).toMatchObject([
        { status, step: { slug: slugAt(index) } },
      ])
      const [done, skipped] = [Number(status === 'done'), Number(status === 'skipped')]
      expect(enrollments).toMatchObject([{ doneCount: done, skippedCount: skipped }])
      const membership = await db().membership.findFirstOrThrow({ where: { userId: id } })
      expect(membership).toMatchObject({ coreDone: done, lastLearningDay: row.lastLearningDay ?? '' })
      expect(membership.coreTotal).toBeGreaterThan(50)
      expect(enrollments[0]?.coreDoneCount).toBe(done)
    }
  })

  test('that cannot be saved takes no other with it', async () => {
    const learners = await sixteen()
    const [unlucky] = learners
    if (!unlucky) throw new Error('There is no learner.')
    await db().$executeRawUnsafe(`CREATE TRIGGER "unlucky" BEFORE INSERT ON "Event" WHEN NEW."learnerId" = '${unlucky.id}'
      BEGIN SELECT RAISE(ABORT, 'unlucky'); END`)
    const ticks = learners.map((one) => setProgress(one, 'http', { status: 'done' }, key(one)))
    const outcomes = await Promise.allSettled(ticks)
    await db().$executeRawUnsafe('DROP TRIGGER "unlucky"')
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', ...Array(15).fill('fulfilled')])
    for (const learner of learners) expect(await countEvents(learner.id)).toBe(learner === unlucky ? 0 : 1)
  })
})

describeOn('sqlite', 'batches of many learners at once', () => {
  test('are saved a few at a time: nobody else is answered meanwhile', async () => {
    const learners = await Promise.all(Array.from({ length: 8 }, (_, one) => makeLearner(`Batch ${one}`)))
    const steps = listSteps(await getFirstRoadmap(learners[0] as Viewer)).slice(0, 100)
    const rows: number[] = []
    const hear = (message: unknown) => {
      const { sql } = message as { sql: string }
      if (sql.includes('INSERT INTO "Event"')) rows.push(sql.split('?').length / 14)
    }
    subscribe('waymark:query', hear)
    onTestFinished(() => void unsubscribe('waymark:query', hear))
    const changes = steps.map(({ slug }) => ({ step: slug, status: 'done', idempotencyKey: `key-${slug}` }) as const)
    await Promise.all(learners.map((one) => setManyProgress(one, changes)))
    for (const { id } of learners) expect(await countEvents(id)).toBe(100)
    expect(rows.length).toBeGreaterThan(1)
    expect(Math.round(Math.max(...rows))).toBeLessThanOrEqual(400)
  })
})

test('so many go together that their rows are not too many, and one in any case', () => {
  expect(getGroupSize([])).toBe(0)
  expect(getGroupSize(Array(50).fill(1))).toBe(32)
  expect(getGroupSize([200, 200, 1])).toBe(2)
  expect(getGroupSize([200, 199, 1, 1])).toBe(3)
  expect(getGroupSize([500, 1])).toBe(1)
})
