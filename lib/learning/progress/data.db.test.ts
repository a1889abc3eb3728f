import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addPause } from '@/lib/learning/plans/commands'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { setUpDatabase } from '@/testing/database'
import { testOn } from '@/testing/databases/test-on'
import { makeLearner } from '@/testing/people'
import { findLearnerSnapshot, selectLearnerSnapshot } from './data'

setUpDatabase()

test('what pages read of a learner is their own', async () => {
  const [ana, bo] = [await makeLearner('Ana'), await makeLearner('Bo')]
  await addPause(ana, { from: '2026-03-01', to: '2026-03-08' }, new Date('2026-03-01T12:00:00Z'))
  expect(JSON.parse((await findLearnerSnapshot(ana))?.pauses ?? '')).toEqual([['2026-03-01', '2026-03-08']])
  expect(JSON.parse((await findLearnerSnapshot(bo))?.pauses ?? '[]')).toEqual([])
})

testOn('sqlite', 'and is found by their id, however many others there are', async () => {
  const plan = await db().$queryRaw<{ detail: string }[]>(
    Prisma.sql`EXPLAIN QUERY PLAN ${selectLearnerSnapshot('ada')}`,
  )
  const reads = plan.map(({ detail }) => detail).filter((detail) => !detail.includes('SUBQUERY'))
  expect(reads).toHaveLength(7)
  for (const detail of reads) expect(detail).toMatch(/^SEARCH .* [(](id|learnerId)=[?]/)
})
