import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { getFirstRoadmap, getRoadmap, listRoadmaps } from '@/lib/learning/roadmaps/data'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner } from '@/testing/people'
import { setProgress } from './commands'
import { countTotals } from './completion'
import { getProgress, listTotals } from './data'

setUpDatabase()

const SMALL = 'git-in-a-week'
const countersOn = (learnerId: string, roadmapId: string) =>
  db().enrollment.findUnique({ where: { learnerId_roadmapId: { learnerId, roadmapId } } })

describe('a step that stands in two roadmaps', () => {
  test('is ticked once, and is done in both', async () => {
    const learner = await makeLearner('Ada')
    await setProgress(learner, 'git-basics', { status: 'done' })
    const [main, small] = await listRoadmaps(learner)
    const totals = await listTotals(learner)
    expect(totals?.get(main?.id ?? '')?.all.done).toBe(1)
    expect(totals?.get(small?.id ?? '')?.all.done).toBe(1)
    expect(await listEvents(learner, learner.id)).toHaveLength(1)
  })

  test('moves the counters of each roadmap that the learner walks, in one go', async () => {
    const learner = await makeLearner('Bo')
    const [main, small] = await Promise.all([getFirstRoadmap(learner), getRoadmap(learner, SMALL)])
    await setProgress(learner, 'undoing', { status: 'done' })
    expect(await countersOn(learner.id, small.id)).toMatchObject({ doneCount: 1, trackSlug: '' })
    expect(await countersOn(learner.id, main.id)).toMatchObject({ doneCount: 0 })
    await setProgress(learner, 'git-workflow', { status: 'done' })
    expect(await countersOn(learner.id, small.id)).toMatchObject({ doneCount: 2 })
    expect(await countersOn(learner.id, main.id)).toMatchObject({ doneCount: 1 })
    await setProgress(learner, 'git-workflow', { status: 'not-started' })
    expect(await countersOn(learner.id, small.id)).toMatchObject({ doneCount: 1 })
    expect(await countersOn(learner.id, main.id)).toMatchObject({ doneCount: 0 })
  })

  test('answers the totals of the roadmap that was asked for', async () => {
    const learner = await makeLearner('Cy')
    const answer = await setProgress(learner, 'code-review', { status: 'done' }, undefined, new Date(), SMALL)
    const small = await getRoadmap(learner, SMALL)
    const { states, totals } = await getProgress(learner, learner.id, SMALL)
    expect(answer).toMatchObject({ roadmap: SMALL, totals })
    expect(totals).toEqual(countTotals(small, '', states))
    expect(totals.all).toMatchObject({ done: 1, total: 10 })
    const elsewhere = setProgress(learner, 'http', { status: 'done' }, undefined, new Date(), SMALL)
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a roadmap without tracks and levels above the first can be finished to 100 %', async () => {
  const learner = await makeLearner('Di')
  const small = await getRoadmap(learner, SMALL)
  for (const { slug } of small.stages.flatMap(({ steps }) => steps))
    await setProgress(learner, slug, { status: 'done' })
  const { totals } = await getProgress(learner, learner.id, SMALL)
  expect(totals.all.done).toBe(totals.all.total)
  expect(totals.byLevel.mid.total).toBe(0)
})
