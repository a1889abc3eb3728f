import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addMentor, createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { findCohort } from '@/lib/mentoring/cohorts/data'
import { removeMentor } from '@/lib/mentoring/cohorts/members/commands'
import { getMentee } from '@/lib/mentoring/learners/mentees/data'
import { onDeparture, onMentorRemoved } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { claimReview } from '@/lib/mentoring/reviews/claims/commands'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { resetSecondFactor, setDisabled } from './administration.commands'

setUpDatabase()

const now = new Date('2027-03-01T09:00:00Z')
const anAdmin = (name = 'Ada') => makePerson(name, { isAdmin: true })
const openSession = ({ id: userId }: Viewer) =>
  db().session.create({ data: { userId, expiresAt: new Date('2099-01-01') } })
const countSessions = ({ id: userId }: Viewer) => db().session.count({ where: { userId } })
const disabledAt = async ({ id }: Viewer) => (await db().user.findUniqueOrThrow({ where: { id } })).disabledAt
const actionsOn = async ({ id: subjectId }: Viewer) =>
  (await db().auditEntry.findMany({ where: { subjectId }, orderBy: { at: 'asc' } })).map(({ action }) => action)

describe('disabling an account', () => {
  test('ends every session at once, twice is once, and it can be undone', async () => {
    const [admin, ana] = [await anAdmin(), await makePerson('Ana')]
    for (const who of [ana, ana, admin]) await openSession(who)
    await setDisabled(admin, ana.id, true, onMentorRemoved, now)
    await setDisabled(admin, ana.id, true, onMentorRemoved, new Date('2027-03-02'))
    expect(await disabledAt(ana)).toEqual(now)
    expect([await countSessions(ana), await countSessions(admin)]).toEqual([0, 1])
    await setDisabled(admin, ana.id, false, onMentorRemoved, new Date('2027-03-03'))
    expect(await disabledAt(ana)).toBeNull()
    expect(await actionsOn(ana)).toEqual(['account-disabled', 'account-enabled'])
  })

  test.each([
    ['a learner', {}],
    ['a mentor', { isMentor: true }],
  ])('is not for %s: the person is not found', async (_who, role) => {
    const [viewer, ana] = [await makePerson('Olga', role), await makePerson('Ana')]
    await expect(setDisabled(viewer, ana.id, true, onMentorRemoved)).rejects.toMatchObject({ code: 'not-found' })
    await expect(resetSecondFactor(viewer, ana.id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await disabledAt(ana)).toBeNull()
  })

  test('is refused for oneself', async () => {
    const admin = await anAdmin()
    await anAdmin('Another')
    await expect(setDisabled(admin, admin.id, true, onMentorRemoved)).rejects.toMatchObject({ code: 'conflict' })
    expect(await disabledAt(admin)).toBeNull()
  })

  test('by two admins of each other at once leaves one who can sign in', async () => {
    await db().user.updateMany({ data: { isAdmin: false } })
    const [one, other] = [await anAdmin('One'), await anAdmin('Other')]
    const results = await Promise.allSettled([
      setDisabled(one, other.id, true, onMentorRemoved),
      setDisabled(other, one.id, true, onMentorRemoved),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db().user.count({ where: { isAdmin: true, disabledAt: null } })).toBe(1)
  })
})

describe('the account of a mentor that is disabled', () => {
  async function setting() {
    const admin = await anAdmin()
    const [marek, olga] = [await makePerson('Marek', { isMentor: true }), await makePerson('Olga', { isMentor: true })]
    const learner = await makeLearner('Ana')
    const { id, joinCode } = await createCohort(marek, { name: 'Spring' })
    await joinCohort(learner, joinCode)
    return { admin, marek, olga, learner, cohortId: id }
  }

  test('gives claimed reviews back to the queue', async () => {
    const { admin, marek, learner } = await setting()
    const work = { step: 'rest-api-project', kind: 'link', url: 'https://code.example.com/ana/api', note: '' } as const
    await submitWork(learner, work)
    const { id } = await db().review.findFirstOrThrow({ where: { learnerId: learner.id } })
    await claimReview(marek, id)
    await setDisabled(admin, marek.id, true, onMentorRemoved)
    expect(await db().review.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'waiting',
      claimedById: null,
    })
  })

  test('counts for no mentor: it is not added to a cohort, and the one who is left stays', async () => {
    const { admin, marek, olga, cohortId } = await setting()
    await setDisabled(admin, olga.id, true, onMentorRemoved)
    await expect(addMentor(marek, cohortId, olga.email)).rejects.toMatchObject({ code: 'invalid' })
    await setDisabled(admin, olga.id, false, onMentorRemoved)
    await addMentor(marek, cohortId, olga.email)
    await setDisabled(admin, olga.id, true, onMentorRemoved)
    expect((await findCohort(marek, cohortId))?.mentors).toMatchObject([
      { name: 'Marek', isActive: true },
      { name: 'Olga', isActive: false },
    ])
    await expect(removeMentor(marek, cohortId, marek.id, onDeparture)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of a learner stays in the sight of their mentors', async () => {
    const { admin, marek, learner } = await setting()
    await setDisabled(admin, learner.id, true, onMentorRemoved)
    expect(await getMentee(marek, learner.id)).toMatchObject({ id: learner.id, name: 'Ana' })
  })
})

describe('resetting a second factor', () => {
  test('takes it and its recovery codes away, signs the person out and says so in the log', async () => {
    const [admin, ana, ben] = [await anAdmin(), await makePerson('Ana'), await makePerson('Ben')]
    for (const { id: userId } of [ana, ben]) {
      await db().secondFactor.create({ data: { userId, secret: 'x', confirmedAt: now } })
      await db().recoveryCode.create({ data: { userId, codeHash: `hash ${userId}` } })
    }
    await openSession(ana)
    await resetSecondFactor(admin, ana.id)
    await resetSecondFactor(admin, ana.id)
    expect(await db().secondFactor.findMany({ where: { userId: { in: [ana.id, ben.id] } } })).toMatchObject([
      { userId: ben.id },
    ])
    expect(await db().recoveryCode.count({ where: { userId: ana.id } })).toBe(0)
    expect(await countSessions(ana)).toBe(0)
    expect(await actionsOn(ana)).toEqual(['second-factor-reset'])
  })

  test('is refused for oneself, and does nothing to who has none', async () => {
    const [admin, ana] = [await anAdmin(), await makePerson('Ana')]
    await openSession(ana)
    await resetSecondFactor(admin, ana.id)
    expect(await countSessions(ana)).toBe(1)
    expect(await actionsOn(ana)).toEqual([])
    await expect(resetSecondFactor(admin, admin.id)).rejects.toMatchObject({ code: 'conflict' })
  })
})
