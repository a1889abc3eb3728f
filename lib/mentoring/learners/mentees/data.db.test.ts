import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { findContextForSeen, findForecastContext } from '@/lib/learning/forecast/data'
import { NOT_LATE } from '@/lib/learning/plans/arrival-dates'
import { assumeWorkStart, hideForecast } from '@/lib/learning/plans/commands'
import { listPauses } from '@/lib/learning/plans/data'
import { setProgress } from '@/lib/learning/progress/commands'
import { findProgress } from '@/lib/learning/progress/data'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { addOwnLink, recordConfidence, saveNote } from '@/lib/learning/workbook/commands'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { leave, makeCohort, makeOnlookers } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { listLearnerAgreedPlans } from '../agreed-plans/data'
import { listMentorNotes } from '../notes/data'
import { refreshLearnerStats } from '../stats/commands'
import { findLearner } from '../table/heads.data'
import { listWaivers } from '../waivers/data'
import { findMentee, findMenteeRecord } from './data'

setUpDatabase()

const listPlaces = async (viewer: Viewer, learnerId: string) =>
  (await findMenteeRecord(viewer, learnerId))?.places ?? []

test('a learner is found by the mentors of their cohorts and by admins, with the cohorts that they share', async () => {
  const { learner, mentor, admin, cohortId, strangers } = await makeOnlookers()
  const elsewhere = await makeCohort('Winter', { learners: [learner] })
  for (const [who, viewer] of Object.entries(strangers)) {
    expect(await findMentee(viewer, learner.id), who).toBeNull()
    expect(await findMenteeRecord(viewer, learner.id), who).toBeNull()
  }
  const spring = { id: cohortId, name: 'Spring' }
  expect(await findMentee(mentor, learner.id)).toEqual({
    id: learner.id,
    name: 'Lea',
    timeZone: 'Asia/Kathmandu',
    hasPlan: true,
    cohorts: [spring],
  })
  expect(await findMentee(admin, learner.id)).toMatchObject({ cohorts: [spring, { id: elsewhere }] })
  await db().membership.updateMany({ where: { cohortId, userId: learner.id }, data: { learnerStatsAt: null } })
  expect(await listPlaces(mentor, learner.id)).toEqual([
    { cohort: spring, roadmapId: null, behind: null, lateFor: null, isFlagged: false },
  ])
  const worked = { learnerStatsAt: new Date(), coreTotal: 60, pace: 4.5, behind: 12, flag: 'behind' }
  await db().membership.updateMany({ where: { cohortId, userId: learner.id }, data: worked })
  expect(await listPlaces(mentor, learner.id)).toEqual([
    { cohort: spring, roadmapId: null, behind: 12, lateFor: null, isFlagged: true },
  ])
  await leave(cohortId, learner)
  expect(await findMentee(mentor, learner.id)).toBeNull()
  expect(await findMenteeRecord(mentor, learner.id)).toBeNull()
})

test('a forecast that begins after the cohort’s date is late for it', async () => {
  const { learner, mentor, cohortId } = await makeOnlookers()
  const lateFor = async () => (await listPlaces(mentor, learner.id)).map((place) => place.lateFor)
  // The dates are those that the stats compute: `learner-stats.test.ts` has those, and who has none.
  const write = (dueOn: string, lateBy: number) =>
    db().membership.updateMany({ where: { cohortId, userId: learner.id }, data: { dueOn, lateBy } })
  await write('2027-06-30', 1)
  expect(await lateFor()).toEqual(['2027-06-30'])
  for (const lateBy of [0, -3, NOT_LATE]) {
    await write('2027-06-30', lateBy)
    expect(await lateFor()).toEqual([null])
  }
})

test('how far behind a learner is stays in sight from a tick until it is worked out anew', async () => {
  const { learner, mentor, cohortId } = await makeOnlookers()
  const known = async () => (await listPlaces(mentor, learner.id)).map(({ behind }) => behind)
  await setProgress(learner, 'http', { status: 'learning' })
  expect(await known()).toEqual([null])
  await refreshLearnerStats(operator, new Date())
  await db().membership.updateMany({ where: { cohortId, userId: learner.id }, data: { behind: 12 } })
  await setProgress(learner, 'http', { status: 'done' })
  const row = { cohortId, userId: learner.id, role: 'learner' }
  expect(await db().membership.findFirst({ where: row })).toMatchObject({ learnerStatsAt: null })
  expect(await known()).toEqual([12])
})

test('nobody is their own mentor, and nobody is found under what is no id', async () => {
  const both: Viewer = { ...(await makeLearner('Bea')), isMentor: true, isAdmin: true }
  await makeCohort('Spring', { learners: [both] })
  expect(await findMentee(both, both.id)).toBeNull()
  expect(await findMenteeRecord(both, both.id)).toBeNull()
  for (const id of ['', 'nobody', randomUUID()]) {
    expect(await findMentee(both, id)).toBeNull()
    expect(await findMenteeRecord(both, id)).toBeNull()
  }
})

test('a mentor reads the plan, and nothing that a learner keeps to themselves', async () => {
  const learner = await makeLearner('Ana', { country: 'NP', paidExperienceYears: 7, weeklyHours: 9, goal: 'freelance' })
  const mentor = await makePerson('Marek', { isMentor: true })
  await makeCohort('Spring', { learners: [learner], mentors: [mentor] })
  await setProgress(learner, 'http', { status: 'learning' })
  await saveNote(learner, 'http', { body: 'The secret note', version: 0 })
  await addOwnLink(learner, { step: 'http', title: 'The secret link', url: 'https://secret.example.org' })
  await recordConfidence(learner, 'http', 4)
  await assumeWorkStart(learner, '2031-05-17')
  await hideForecast(learner, true)
  const record = await findMenteeRecord(mentor, learner.id)
  expect(record?.learner).toMatchObject({
    goal: 'freelance',
    schedule: { weeklyHours: 9, studyDays: [0, 2, 4], hidesForecast: true, work: null },
  })
  expect(
    record?.learner && (await findContextForSeen(mentor, record.learner, await getFirstRoadmap(mentor), new Date())),
  ).toBeNull()
  expect(await findForecastContext(mentor, learner.id)).toBeNull()
  const seen = await Promise.all([
    findMentee(mentor, learner.id),
    findLearner(mentor, learner.id),
    findMenteeRecord(mentor, learner.id),
    findProgress(mentor, learner.id),
    listPauses(mentor, learner.id),
    listWaivers(mentor, learner.id),
    listMentorNotes(mentor, learner.id),
    listLearnerAgreedPlans(mentor, learner.id),
  ])
  expect(JSON.stringify(seen)).toContain('learning')
  expect(JSON.stringify(seen)).not.toMatch(/secret|"NP"|2031|confidence|country|experience|@waymark/i)
})
