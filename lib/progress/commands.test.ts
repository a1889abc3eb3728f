import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { setUpDatabase } from '@/lib/testing/database'
import { makeLearner } from '@/lib/testing/people'
import { setProgress } from './commands'
import { getProgress } from './data'

setUpDatabase()
const countEvents = (userId: string) => db().event.count({ where: { enrollment: { userId } } })

describe('a tick', () => {
  test('is one event however often its key comes', async () => {
    const learner = await makeLearner('Ana')
    const first = await setProgress(learner, 'http', { status: 'done' }, 'key-0001')
    const second = await setProgress(learner, 'http', { status: 'done' }, 'key-0001')
    expect(second).toEqual(first)
    expect(first.totals.all.done).toBe(1)
    expect(await countEvents(learner.id)).toBe(1)
  })

  test('is kept when twenty come at once', async () => {
    const learner = await makeLearner('Ben')
    const steps = ['http', 'docker', 'git-basics', 'debugging', 'sql-queries']
    await Promise.all(
      steps.flatMap((step) =>
        [1, 2, 3, 4].map((n) => setProgress(learner, step, { status: 'done' }, `key-${step}-${n}`)),
      ),
    )
    expect(await countEvents(learner.id)).toBe(5)
    expect((await getProgress(learner)).totals.all.done).toBe(5)
  })
})
