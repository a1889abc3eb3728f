import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { listRaisedFlags } from '@/lib/mentoring/learners/flags/data'
import { refreshLearnerStats } from '@/lib/mentoring/learners/stats/commands'
import { listCohortChoices } from '@/lib/mentoring/learners/table/data'
import { listAskedCohorts } from '@/lib/mentoring/learners/table/places.data'
import { getToday } from '@/lib/mentoring/learners/today/data'
import { isTodayEmpty } from '@/lib/mentoring/learners/today/today'
import { queueCohorts } from '@/lib/mentoring/reviews/queue/queue.data'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { notifyBrokenPromises, sendTurnReminders } from '@/lib/mentoring/reviews/upkeep/commands'
import { giveVerdict } from '@/lib/mentoring/reviews/verdicts/verdicts.commands'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { addColleague, makeSmallCohort, makeVerdict, work } from '@/testing/reviews'
import { claimReview } from '../../reviews/claims/commands'
import { joinCohort } from '../commands'
import { copyCohort } from '../copies/copy.commands'
import { findCohort, listMentoredCohorts, listMyCohorts, listOwnCohorts } from '../data'
import { inviteByMail } from '../invitations/commands'
import { findCohortByCode } from '../joining/codes.data'
import { renewJoinCode } from '../joining/join-link.commands'
import { findOutcomes } from '../outcomes/data'
import { saveClosed } from './closing.commands'
import { updateCohort } from './settings.commands'

setUpDatabase()

const now = new Date('2026-11-24T10:00:00Z')
const on = (days: number) => new Date(now.getTime() + days * 86_400_000)
const close = (viewer: Viewer, id: string, at = now) => saveClosed(viewer, id, { closed: true }, at)
const reopen = (viewer: Viewer, id: string, at = now) => saveClosed(viewer, id, { closed: false }, at)
const getNotices = async ({ id }: Viewer) =>
  (await db().notification.findMany({ where: { userId: id, kind: 'cohort-changed' } })).map(({ facts, path }) => ({
    ...JSON.parse(facts),
    path,
  }))

describe('closing a cohort', () => {
  test('tells its members and the audit log once, however often it is repeated', async () => {
    const { mentor, cohort, learner, joinCode } = await aCohort()
    const second = await addColleague(mentor, { id: cohort, joinCode })
    expect(await close(mentor, cohort)).toEqual({ closedAt: now.toISOString() })
    expect(await close(mentor, cohort, on(1))).toEqual({ closedAt: now.toISOString() })
    expect(await getNotices(learner)).toMatchObject([{ what: 'closed', path: '/cohorts' }])
    expect(await getNotices(second)).toMatchObject([{ what: 'closed', path: `/mentor/cohorts/${cohort}` }])
    expect(await getNotices(mentor)).toEqual([])
    expect(await db().auditEntry.count({ where: { action: 'cohort-closed', subjectId: cohort } })).toBe(1)
    expect(await reopen(mentor, cohort, on(2))).toEqual({ closedAt: null })
    expect(await getNotices(learner)).toHaveLength(2)
    expect(await db().auditEntry.count({ where: { action: 'cohort-reopened', subjectId: cohort } })).toBe(1)
  })

  test('is for its lead and admins', async () => {
    const { mentor, cohort, learner, joinCode } = await aCohort()
    const second = await addColleague(mentor, { id: cohort, joinCode })
    const stranger = await makePerson('Zoe', { isMentor: true })
    await expect(close(second, cohort)).rejects.toMatchObject({ code: 'conflict' })
    for (const other of [learner, stranger]) {
      await expect(close(other, cohort)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await close(await makePerson('Ada', { isAdmin: true }), cohort)).toMatchObject({
      closedAt: now.toISOString(),
    })
  })

  test('ends joining, invitations, submissions and changes, but not reading and copying', async () => {
    const { mentor, cohort, learner, joinCode } = await aCohort()
    await close(mentor, cohort)
    const newcomer = await makeLearner('Ben')
    await expect(joinCohort(newcomer, joinCode, now)).rejects.toMatchObject({ code: 'conflict' })
    expect(await findCohortByCode(newcomer, joinCode, now)).toMatchObject({ isClosed: true, role: null })
    await expect(inviteByMail(mentor, cohort, { emails: ['x@example.org'] }, now)).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(renewJoinCode(mentor, cohort, { days: 1 }, now)).rejects.toMatchObject({ code: 'conflict' })
    await expect(updateCohort(mentor, cohort, { promisedHours: 3 }, now)).rejects.toMatchObject({ code: 'conflict' })
    await expect(submitWork(learner, work, undefined, now)).rejects.toMatchObject({ code: 'invalid' })
    expect(await findCohort(mentor, cohort)).toMatchObject({ closedAt: now.toISOString(), learners: 1 })
    expect((await findOutcomes(mentor, cohort, now))?.outcomes).toBeDefined()
    expect(await copyCohort(mentor, cohort, { name: 'Next', startsOn: null }, undefined, now)).toMatchObject({
      name: 'Next',
    })
    await reopen(mentor, cohort)
    await joinCohort(newcomer, joinCode, now)
    expect((await submitWork(learner, work, undefined, now)).state).toBe('waiting')
  })

  test('takes it out of default lists and choices', async () => {
    const { mentor, cohort, learner } = await aCohort()
    await close(mentor, cohort)
    expect((await listMentoredCohorts(mentor)).cohorts).toEqual([])
    expect((await listMentoredCohorts(mentor, { isClosed: true })).cohorts).toMatchObject([{ id: cohort }])
    expect(await listCohortChoices(mentor)).toEqual([])
    expect(await listCohortChoices(mentor, cohort)).toMatchObject([{ id: cohort }])
    expect(await listCohortChoices(await makePerson('Zoe', { isMentor: true }), cohort)).toEqual([])
    expect(await listAskedCohorts(mentor, undefined)).toEqual([])
    expect(await listAskedCohorts(mentor, cohort)).toEqual([cohort])
    expect(await listMyCohorts(learner)).toEqual([])
    expect(await listOwnCohorts(learner)).toMatchObject([{ id: cohort, closedOn: '2026-11-24' }])
  })

  test('clears flags, also those that stats computed before would write', async () => {
    const { mentor, cohort, learner } = await aCohort()
    const flag = async () =>
      (await db().membership.findFirstOrThrow({ where: { userId: learner.id, role: 'learner' } })).flag
    await refreshLearnerStats(operator, on(60))
    expect(await flag()).toBe('gone')
    await close(mentor, cohort, on(60))
    expect(await flag()).toBe('')
    await refreshLearnerStats(operator, on(61))
    expect(await flag()).toBe('')
    expect(await listRaisedFlags(mentor, [cohort], 5, on(61))).toEqual([])
    await reopen(mentor, cohort, on(62))
    await refreshLearnerStats(operator, on(62))
    expect(await flag()).toBe('gone')
  })

  test('leaves open reviews to be judged, without promises and reminders', async () => {
    const { mentor, cohort, learner } = await aCohort()
    const submitted = await submitWork(learner, work, undefined, now)
    await close(mentor, cohort)
    expect(await queueCohorts(mentor)).toEqual([cohort])
    const today = await getToday(mentor, undefined, on(1))
    expect(today.due.first).toMatchObject([{ id: submitted.id }])
    expect(today).toMatchObject({ nudges: { first: [] }, newcomers: { first: [] } })
    await notifyBrokenPromises(operator, on(30))
    await sendTurnReminders(operator, on(30))
    const kind = { in: ['promise-broken', 'turn-reminder'] }
    const members = { in: [mentor.id, learner.id] }
    expect(await db().notification.count({ where: { kind, userId: members } })).toBe(0)
    await claimReview(mentor, submitted.id, undefined, on(30))
    const given = await giveVerdict(mentor, submitted.id, await makeVerdict(mentor, 'competent'), on(30))
    expect(given.state).toBe('approved')
    expect(await queueCohorts(mentor)).toEqual([])
    expect(isTodayEmpty(await getToday(mentor, undefined, on(31)))).toBe(true)
  })

  test('at the moment of a submission, either comes first', async () => {
    const { mentor, cohort, learner } = await aCohort()
    const [closing, submission] = await Promise.allSettled([
      close(mentor, cohort),
      submitWork(learner, work, undefined, now),
    ])
    expect(closing.status).toBe('fulfilled')
    const count = await db().review.count({ where: { cohortId: cohort } })
    expect(count).toBe(submission.status === 'fulfilled' ? 1 : 0)
    if (submission.status === 'rejected') expect(submission.reason).toMatchObject({ code: 'invalid' })
    await expect(submitWork(learner, work, undefined, now)).rejects.toMatchObject({ code: 'invalid' })
  })
})

async function aCohort() {
  const { cohort, ...members } = await makeSmallCohort()
  return { ...members, cohort: cohort.id, joinCode: cohort.joinCode }
}
