import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { fillWorkKeysAfter } from '@/lib/learning/evidence/work-keys.commands'
import { operator } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { joinNewLearner, makeSmallCohort, work } from '@/testing/reviews'
import { listSameWork } from './same-work.data'
import { submitWork } from './submissions.commands'

setUpDatabase()

let count = 0
/** Work that no other test submits. */
const newWork = () => {
  const commit = `${++count}`.padStart(7, '0').padEnd(40, 'a')
  const url = `https://github.com/ana/shared/tree/${commit}`
  return { commit, own: { ...work, url }, same: { ...work, url: `https://www.GitHub.com/Ana/Shared.git`, commit } }
}

test('a mentor reads who else submitted the same repository and commit, and the learner does not', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const bo = await joinNewLearner(cohort, 'Bo')
  const { own, same } = newWork()
  const { id } = await submitWork(learner, own)
  await submitWork(bo, same)
  expect(await listSameWork(mentor, id)).toMatchObject([
    { learner: { id: bo.id, name: 'Bo' }, stepTitle: expect.any(String) },
  ])
  expect(await listSameWork(learner, id)).toEqual([])
  expect(await listSameWork(bo, id)).toEqual([])
  const stranger = await makePerson('Mallory', { isMentor: true })
  expect(await listSameWork(stranger, id)).toEqual([])
})

test('a learner of another cohort is not named, and each learner is listed once, three at most', async () => {
  const { mentor, learner } = await makeSmallCohort()
  const { own, same } = newWork()
  const { id } = await submitWork(learner, own)
  await submitWork(learner, { ...own, url: `${own.url}/src` })
  expect(await listSameWork(mentor, id)).toEqual([])
  for (let n = 0; n < 5; n++) {
    const other = await makeLearner('Other')
    for (const step of ['http', 'git-basics']) await addEvidence(other, { ...same, step })
  }
  const found = await listSameWork(mentor, id)
  expect(found.map((one) => one.learner)).toEqual([null, null, null])
})

test('work stored before there were keys gets its key, once, and emptied work gets none', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const bo = await joinNewLearner(cohort, 'Bo')
  const { own, same } = newWork()
  const { id } = await submitWork(learner, own)
  await submitWork(bo, same)
  await db().evidence.updateMany({ where: { learnerId: bo.id }, data: { workKey: null } })
  expect(await listSameWork(mentor, id)).toEqual([])
  const fill = async () => {
    let filled = 0
    for (let after: string | null = ''; after !== null; ) {
      const run: { after: string | null; filled: number } = await fillWorkKeysAfter(operator, after)
      after = run.after
      filled += run.filled
    }
    return filled
  }
  expect(await fill()).toBe(1)
  expect(await fill()).toBe(0)
  expect(await listSameWork(mentor, id)).toHaveLength(1)
})
