import { expect } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpDatabase } from '@/testing/database'
import { testOn } from '@/testing/databases/test-on'
import { makeLearner } from '@/testing/people'
import { setProgress } from './commands'

setUpDatabase()

testOn('postgresql', 'a tick of a step that was begun needs no new entry in an index of steps', async () => {
  const learner = await makeLearner('Ana')
  const steps = ['http', 'docker', 'git-basics']
  for (const status of ['learning', 'done', 'learning', 'done'] as const) {
    for (const step of steps) await setProgress(learner, step, { status })
  }
  // Counted by each connection a second late.
  const read = async () => {
    const [row] = await db().$queryRaw<{ updated: number; inPlace: number }[]>`
      SELECT n_tup_upd::integer AS "updated", n_tup_hot_upd::integer AS "inPlace"
      FROM pg_stat_user_tables WHERE relname = 'StepProgress'`
    return row
  }
  await expect.poll(async () => (await read())?.updated).toBe(9)
  expect(await read()).toEqual({ updated: 9, inPlace: 9 })
})

testOn('sqlite', 'no index of steps holds a column that a tick changes', async () => {
  const columns = await db().$queryRaw<{ name: string }[]>`
    SELECT "column"."name" FROM pragma_index_list('StepProgress') AS "index", pragma_index_info("index"."name") AS "column"`
  const names = columns.map(({ name }) => name)
  expect(names).toContain('learnerId')
  expect(names).not.toContain('status')
  expect(names).not.toContain('statusAt')
})
