import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { removeMentor } from '@/lib/mentoring/cohorts/members/commands'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { addMessage } from '@/lib/mentoring/reviews/messages/messages.commands'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { setRoles } from '@/lib/people/accounts/roles/commands'
import { listNotifications } from '@/lib/people/notifications/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { addColleague, joinNewLearner, makeSmallCohort, submitAndJudgeWork, work } from '@/testing/reviews'
import { onDeparture, onMentorRemoved } from './event-hooks.commands'

setUpDatabase()

/** Returns all of a person's notifications as one text. */
async function readAll(viewer: Viewer): Promise<string> {
  const { notifications } = await listNotifications(viewer, {}, notificationRegistry)
  return notifications.map(({ title, sentence }) => `${title} ${sentence}`).join('\n')
}

/** Makes a cohort with two mentors, in which Ana submitted work and wrote about it. */
async function aBusyCohort() {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const colleague = await addColleague(mentor, cohort)
  const { id } = await submitWork(learner, work)
  await addMessage(learner, id, 'Could you look at it today?')
  return { mentor, cohort, learner, colleague }
}

test('who no longer mentors a cohort no longer reads the names of its learners', async () => {
  const { mentor, cohort, colleague } = await aBusyCohort()
  expect(await readAll(colleague)).toContain('Ana')
  const before = (await listNotifications(colleague, {}, notificationRegistry)).notifications.map(({ id }) => id)
  await removeMentor(mentor, cohort.id, colleague.id, onDeparture)
  const after = await readAll(colleague)
  expect(after).not.toContain('Ana')
  expect(after).toContain('A learner')
  expect((await listNotifications(colleague, {}, notificationRegistry)).notifications.map(({ id }) => id)).toEqual(
    before,
  )
  expect(await db().notification.count({ where: { userId: colleague.id, facts: { contains: 'Ana' } } })).toBe(0)
  expect(await readAll(mentor)).toContain('Ana')
})

test('those of a cohort that they mentor on stay', async () => {
  const { mentor, cohort, colleague } = await aBusyCohort()
  const other = await makeSmallCohort(16, 'Autumn')
  await db().membership.create({ data: { cohortId: other.cohort.id, userId: colleague.id, role: 'mentor' } })
  const bea = await joinNewLearner(other.cohort, 'Bea')
  await submitWork(bea, work)
  await submitAndJudgeWork(await joinNewLearner(other.cohort, 'Cleo'), other.mentor, 'competent')
  await removeMentor(mentor, cohort.id, colleague.id, onDeparture)
  const after = await readAll(colleague)
  expect(after).toContain('Bea')
  expect(after).toContain('Cleo')
  expect(after).not.toContain('Ana')
})

test('whose role is taken reads none; an admin who mentors on only those of their cohorts', async () => {
  const { cohort, colleague } = await aBusyCohort()
  const admin = await makePerson('Ada', { isAdmin: true })
  await setRoles(admin, colleague.id, { isMentor: false, isAdmin: true }, onMentorRemoved)
  expect(await readAll(colleague)).toContain('Ana')
  await setRoles(admin, colleague.id, { isMentor: true, isAdmin: false }, onMentorRemoved)
  expect(await readAll(colleague)).toContain('Ana')
  await db().membership.deleteMany({ where: { cohortId: cohort.id, userId: colleague.id } })
  await setRoles(admin, colleague.id, { isAdmin: true }, onMentorRemoved)
  await setRoles(admin, colleague.id, { isAdmin: false }, onMentorRemoved)
  expect(await readAll(colleague)).not.toContain('Ana')
})

test('a thousand notifications lose them in one go', async () => {
  const { mentor, cohort, colleague } = await aBusyCohort()
  const told = await db().notification.findFirstOrThrow({ where: { userId: colleague.id, kind: 'message' } })
  const rows = Array.from({ length: 1000 }, (_, index) => ({ ...told, id: undefined, key: `copy:${index}` }))
  await db().notification.createMany({ data: rows })
  await removeMentor(mentor, cohort.id, colleague.id, onDeparture)
  expect(await db().notification.count({ where: { userId: colleague.id, facts: { contains: 'Ana' } } })).toBe(0)
})
