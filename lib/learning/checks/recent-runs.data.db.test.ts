import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpDatabase } from '@/testing/database'
import { addColleague, makeSmallCohort, readStep } from '@/testing/reviews'
import { listCheckRuns } from './data'
import { findNewestRun } from './newest-run.data'
import { listRecentRuns } from './recent-runs.data'

setUpDatabase()

test('the newest runs are for the learner and their mentors, and for nobody else', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const strangers = await makeSmallCohort()
  const { id: stepId } = await readStep(learner)
  const facts = { learnerId: learner.id, stepId, brief: 'tool-lending', version: 1, place: 'machine', results: '[]' }
  await db().checkRun.createMany({
    data: Array.from({ length: 12 }, (_, index) => ({
      ...{ ...facts, passedCount: index, failedCount: 0, isEvidence: false },
      createdAt: new Date(Date.UTC(2026, 11, 1, 0, index)),
    })),
  })
  const asked = { learnerId: learner.id, stepId, brief: 'tool-lending' }
  for (const viewer of [learner, mentor, await addColleague(mentor, cohort)]) {
    const runs = await listRecentRuns(viewer, learner.id)
    expect(runs.map(({ passed }) => passed)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
    expect(await listCheckRuns(viewer, learner.id, stepId)).toHaveLength(10)
    expect(await findNewestRun(db(), viewer, asked)).toMatchObject({ passed: 11, place: 'machine' })
  }
  for (const viewer of [strangers.learner, strangers.mentor]) {
    expect(await listRecentRuns(viewer, learner.id)).toEqual([])
    expect(await listCheckRuns(viewer, learner.id, stepId)).toEqual([])
    expect(await findNewestRun(db(), viewer, asked)).toBeNull()
  }
})
