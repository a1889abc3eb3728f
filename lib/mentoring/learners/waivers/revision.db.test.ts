import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { makeCohort } from '@/testing/cohorts'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { learnerOn, makeStep, release, stateOn } from '@/testing/revisions'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { endWaivers, revokeWaiver, waiveStep } from './commands'
import { listWaivers } from './data'

setUpEmptyDatabase()

const now = new Date('2026-11-24T10:00:00Z')
const later = new Date('2027-06-01T10:00:00Z')
const because = { reason: 'Shown in the trial week at work.' }

/** Makes a learner with two waived steps, one for a limited time, before a release merges both. */
async function mergedAfterWaivers() {
  await release([tinyRoadmap([makeStep('one'), makeStep('two'), makeStep('rest')])])
  const learner = await learnerOn('red')
  const mentor = await makePerson('Marek', { isMentor: true })
  await makeCohort('Spring', { learners: [learner], mentors: [mentor] })
  await setProgress(learner, 'two', { status: 'learning' })
  await waiveStep(mentor, learner.id, 'one', because, now)
  await waiveStep(mentor, learner.id, 'two', { reason: 'Only until the spring comes.', expiresAt: '2027-03-01' }, now)
  await release([tinyRoadmap([makeStep('both', { replaces: ['one', 'two'] }), makeStep('rest')])])
  return { learner, mentor }
}

test('a waiver comes along when steps are merged, and ends like the first of them', async () => {
  const { learner } = await mergedAfterWaivers()
  expect(await stateOn(learner, 'both')).toMatchObject({ status: 'waived' })
  expect((await listWaivers(learner)).find(({ until }) => until === '2027-03-01')).toBeDefined()
  await endWaivers(operator, later)
  expect(await stateOn(learner, 'both')).toMatchObject({ status: 'learning' })
  const open = await db().waiver.findMany({ where: { learnerId: learner.id, endedAt: null }, include: { step: true } })
  expect(open.map(({ step }) => step.slug)).toEqual(['one'])
})

test('a mentor can revoke a waiver that came along', async () => {
  const { learner, mentor } = await mergedAfterWaivers()
  await revokeWaiver(mentor, learner.id, 'both', now)
  expect(await stateOn(learner, 'both')).toMatchObject({ status: 'learning' })
})
