import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { setProgress } from '@/lib/learning/progress/commands'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { makeCohort } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { refreshLearnerStats } from '../stats/commands'
import { toCohortLearnerKey } from './cohort-learner-key'
import { listFlags, listRaisedFlags } from './data'

setUpDatabase()
const now = new Date('2026-11-24T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

/** Makes a learner who ticked so many steps, at an interval of days, and then nothing for a while. */
async function makeTicker(name: string, { ticks, every, quiet }: Record<'ticks' | 'every' | 'quiet', number>) {
  const learner = await makeLearner(name, { weeklyHours: 1 })
  await db().learner.update({ where: { id: learner.id }, data: { createdAt: daysAgo(500) } })
  const steps = listSteps(await getFirstRoadmap(learner)).slice(0, ticks)
  for (const [index, { slug }] of steps.entries()) {
    const at = daysAgo(quiet + every * (ticks - 1 - index))
    await setProgress(learner, slug, { status: 'done', occurredAt: at }, randomUUID(), at)
  }
  return learner
}

async function getFlags(mentor: Viewer, learners: readonly Viewer[]) {
  const cohortId = await makeCohort('Spring', { learners, mentors: [mentor] })
  await db().membership.updateMany({ where: { cohortId }, data: { joinedAt: daysAgo(500) } })
  await refreshLearnerStats(operator, now)
  const places = learners.map(({ id }) => ({ cohortId, userId: id }))
  const flags = await listFlags(mentor, places, now)
  return places.map((place) => flags.get(toCohortLearnerKey(place)))
}

test('a flag says that a silence is longer than usual only of a learner for whom it is', async () => {
  const mentor = await makePerson('Marek', { isMentor: true })
  const quick = await makeTicker('Quinn', { ticks: 7, every: 6, quiet: 36 })
  const slow = await makeTicker('Sloan', { ticks: 7, every: 60, quiet: 55 })
  const fresh = await makeTicker('Fay', { ticks: 3, every: 6, quiet: 36 })
  const usual = await makeTicker('Una', { ticks: 7, every: 40, quiet: 36 })
  const gone = await makeTicker('Gil', { ticks: 7, every: 6, quiet: 61 })
  const [ofQuick, ofSlow, ofFresh, ofUsual, ofGone] = await getFlags(mentor, [quick, slow, fresh, usual, gone])
  expect(ofQuick?.reason).toMatch(/^No progress for 36 days, longer than usual for them[.,]/)
  expect(ofSlow?.reason).toMatch(/^No progress for 55 days(\.|, and)/)
  expect(ofFresh?.reason).toMatch(/^No progress for 36 days(\.|, and)/)
  expect(ofUsual).toBeUndefined()
  // Beyond 49 days, the learner's usual silence does not matter.
  expect(ofGone?.reason).toMatch(/^No progress for 61 days(\.|, and)/)
})

test('what is usual for a learner is counted without their announced pauses', async () => {
  const mentor = await makePerson('Marek', { isMentor: true })
  const learner = await makeTicker('Pia', { ticks: 7, every: 40, quiet: 36 })
  const pauses = [...Array(6).keys()].map((gap) => {
    const from = 36 + 40 * (gap + 1) - 5
    return { learnerId: learner.id, from: toDay(daysAgo(from), 'UTC'), to: toDay(daysAgo(from - 24), 'UTC') }
  })
  await db().pause.createMany({ data: pauses })
  const [flag] = await getFlags(mentor, [learner])
  expect(flag?.reason).toMatch(/^No progress for 36 days, longer than usual for them[.,]/)
})

test('those who only will miss their date come after those who fell silent', async () => {
  const mentor = await makePerson('Marek', { isMentor: true })
  const [late, gone] = [await makeLearner('Lea'), await makeLearner('Gil')]
  const cohortId = await makeCohort('Spring', { learners: [late, gone], mentors: [mentor] })
  const write = (userId: string, data: object) => db().membership.updateMany({ where: { cohortId, userId }, data })
  await write(late.id, { flag: 'late', flaggedOn: '2026-01-01', dueOn: '2026-12-01', lateBy: 30 })
  await write(gone.id, { flag: 'gone', flaggedOn: '2026-11-20', joinedAt: daysAgo(500) })
  await db().learner.updateMany({ where: { id: gone.id }, data: { createdAt: daysAgo(500) } })
  const raised = await listRaisedFlags(mentor, [cohortId], 10, now)
  expect(raised.map(({ learnerId, flag }) => [learnerId, flag.kind])).toEqual([
    [gone.id, 'gone'],
    [late.id, 'late'],
  ])
  expect((await listRaisedFlags(mentor, [cohortId], 1, now)).map(({ learnerId }) => learnerId)).toEqual([gone.id])
})
