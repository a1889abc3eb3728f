import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { hashAccount } from '@/lib/foundation/rate-limit/account'
import { findOutcomes } from '@/lib/mentoring/cohorts/outcomes/data'
import { listLearnerAgreedPlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { listMentorNotes } from '@/lib/mentoring/learners/notes/data'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { findReviewById, getReview, listLearnerReviews, listQueue } from '@/lib/mentoring/reviews/data'
import { addMessage } from '@/lib/mentoring/reviews/messages/messages.commands'
import { getWaitingTimes } from '@/lib/mentoring/reviews/queue/waits.data'
import { signUp } from '@/lib/people/accounts/commands'
import { listPeople } from '@/lib/people/accounts/data'
import { listNotifications } from '@/lib/people/notifications/data'
import { operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { allowToDelete, brokenKeys, refuseToDelete } from '@/testing/databases/catalog'
import { cellsWith, filesWith } from '@/testing/databases/whole-database'
import { makePerson } from '@/testing/people'
import { makeSmallCohort, submitAndJudgeWork } from '@/testing/reviews'
import { makeWholePerson } from '@/testing/whole-person'
import { carryOutDeletions } from './carrying-out.commands'

setUpDatabase()

const later = () => new Date(Date.now() + 60_000)
const isDue = (id: string) => db().user.update({ where: { id }, data: { deletesAt: new Date() } })

async function remove({ id }: Viewer): Promise<void> {
  await isDue(id)
  await carryOutDeletions(operator, later())
}

describe('a person with something in every table', () => {
  const mark = 'zqcanary'

  test('leaves nothing of themselves in the database or on disk, and what mentors wrote without their name', async () => {
    const world = await makeWholePerson({ name: 'Zoraida Quxley', mark })
    const { person, mentor, other, cohort, led, reviewId, judgedId } = world
    const texts = [mark, person.name, person.email, person.id, 'Zoraida', hashAccount(person.email)]
    expect((await cellsWith(texts)).length).toBeGreaterThan(60)
    expect(filesWith(texts).length).toBeGreaterThan(2)
    const waits = await db().reviewWait.count()
    const outcomes = await findOutcomes(mentor, cohort.id)

    await remove(person)

    // The audit log keeps the id alone, for as long as the instance exists.
    const left = (await cellsWith(texts)).filter(({ table }) => table !== 'AuditEntry')
    expect(left).toEqual([])
    const audit = await cellsWith([mark, person.name, person.email])
    expect(audit).toEqual([])
    expect(filesWith(texts)).toEqual([])
    expect(await brokenKeys()).toEqual([])
    expect(await db().auditEntry.findFirst({ where: { action: 'account-deleted' } })).toMatchObject({
      subjectId: person.id,
      detail: '{"reviewsKept":1}',
    })
    // The mentors' words about the work stay, without the work.
    const kept = await getReview(mentor, reviewId)
    expect(kept.learner).toMatchObject({ name: 'Former learner', isGone: true })
    expect(kept).toMatchObject({ state: 'withdrawn', turn: 'none', claim: null, canClaim: false })
    expect(kept.learner.id).not.toBe(person.id)
    expect(kept.iterations.at(-1)?.verdict?.feedback).toBe('mentorwords verdict')
    expect(kept.iterations.map(({ shown }) => shown)).toEqual(
      kept.iterations.map(({ shown: { kind } }) => ({
        ...{ kind, url: null, file: null, title: '', issuer: '', commit: null, note: '', reading: null },
      })),
    )
    expect(kept.messages.map(({ body }) => body)).toEqual([
      '*This message was deleted with its author’s account.*',
      'mentorwords answer',
    ])
    await expect(addMessage(mentor, reviewId, 'Are you there?')).rejects.toMatchObject({ code: 'conflict' })
    expect(await db().review.count({ where: { learner: { user: { deletedAt: { not: null } } } } })).toBe(1)
    // Notes and plans about the person are deleted with them.
    expect(await db().mentorNote.count({ where: { body: 'mentorwords note' } })).toBe(0)
    // Their own work as a mentor stays without an author.
    const lasting = (await cellsWith(['lastingwords'])).map(({ table }) => table)
    expect([...new Set(lasting)].sort()).toEqual([
      ...[
        'AgreedPlan',
        'Announcement',
        'CorrectedVerdict',
        'Event',
        // Waits to be sent, and quotes the message without the name.
        'Mail',
        'MentorNote',
        'Message',
        'SkillConfirmation',
        'StepProgress',
        'ThreadPost',
        'Verdict',
        'Waiver',
      ],
    ])
    const judged = await getReview(other, judgedId)
    expect(judged.state).toBe('waiting')
    expect(judged.iterations.at(-1)?.verdict).toMatchObject({ mentorName: 'former mentor' })
    expect(judged.messages.map(({ authorName }) => authorName)).toEqual(['former mentor'])
    // Statistics still count the person.
    expect(await db().reviewWait.count()).toBe(waits)
    expect(await db().reviewWait.count({ where: { endedAt: null, review: null } })).toBe(0)
    const after = await findOutcomes(mentor, cohort.id)
    expect(after?.outcomes.joined).toBe(outcomes?.outcomes.joined)
    expect((await db().departure.findMany({ where: { cohortId: cohort.id } })).map(({ userId }) => userId)).toEqual([
      null,
    ])
    expect(await db().membership.count({ where: { cohortId: led.id, role: 'mentor' } })).toBe(0)
    expect((await getWaitingTimes(mentor, [cohort.id])).n).toBeGreaterThan(0)
    // Others see the person without a name.
    const toldMentor = JSON.stringify(await listNotifications(mentor, { limit: 100 }, notificationRegistry))
    expect(toldMentor).toMatch(/a former learner/i)
    const toldOther = JSON.stringify(await listNotifications(other, { limit: 100 }, notificationRegistry))
    expect(toldOther).toMatch(/a former mentor/i)
  })

  test('who signs up again with the address begins with nothing, and finds nothing of before', async () => {
    const world = await makeWholePerson({ name: 'Zaphira Newly', mark: 'zwcanary' })
    const { person, mentor, cohort, reviewId } = world
    await remove(person)
    const { email } = person
    const { id } = await signUp(visitor, { name: 'Zaphira Newly', email, password: 'a long enough password' })
    const again: Viewer = { ...person, id, isMentor: false, sessionId: '' }
    expect(id).not.toBe(person.id)
    expect(await findReviewById(again, reviewId)).toBeNull()
    expect((await listLearnerReviews(again, again.id)).reviews).toEqual([])
    expect((await listNotifications(again, {}, notificationRegistry)).notifications).toEqual([])
    const formerId = (await getReview(mentor, reviewId)).learner.id
    await expect(listLearnerAgreedPlans(mentor, formerId)).rejects.toMatchObject({ code: 'not-found' })
    expect((await listMentorNotes(mentor, formerId).catch(() => ({ notes: [] }))).notes).toEqual([])
    const own = await cellsWith([id])
    expect(own.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([
      ...[
        'Account.userId',
        'AuditEntry.actorId',
        'AuditEntry.subjectId',
        'EmailToken.userId',
        'Mail.userId',
        'User.id',
      ],
    ])
    expect(await db().membership.count({ where: { cohortId: cohort.id, role: 'learner' } })).toBe(0)
  })
})

test('somebody of whom no mentor has said a word is deleted without a trace', async () => {
  const { learner, mentor } = await makeSmallCohort()
  const before = await db().user.count()
  await remove(learner)
  expect(await db().user.count()).toBe(before - 1)
  expect((await cellsWith([learner.id])).filter(({ table }) => table !== 'AuditEntry')).toEqual([])
  const admin = await makePerson('Ada', { isAdmin: true })
  expect((await listPeople(admin, { q: mentor.email })).people).toHaveLength(1)
})

test('an approved review stays in the queue of what is done, as a former learner’s, and no list of people has them', async () => {
  const { learner, mentor, cohort } = await makeSmallCohort()
  await submitAndJudgeWork(learner, mentor, 'competent')
  await remove(learner)
  const { reviews } = await listQueue(mentor, { state: 'done', cohort: cohort.id, limit: 10 })
  expect(reviews.map(({ learnerName, state }) => ({ learnerName, state }))).toEqual([
    { learnerName: 'Former learner', state: 'approved' },
  ])
  const stranger = await makePerson('Stan', { isMentor: true })
  expect(await findReviewById(stranger, reviews[0]?.id ?? '')).toBeNull()
  const admin = await makePerson('Ada', { isAdmin: true })
  expect((await listPeople(admin, { q: 'deleted.invalid' })).people).toEqual([])
})

test('nobody is deleted before their day, nor who called it off', async () => {
  const { learner } = await makeSmallCohort()
  await db().user.update({ where: { id: learner.id }, data: { deletesAt: new Date('2027-03-15T12:00:00Z') } })
  await carryOutDeletions(operator, new Date('2027-03-15T11:59:59Z'))
  expect(await db().user.count({ where: { id: learner.id } })).toBe(1)
  await db().user.update({ where: { id: learner.id }, data: { deletesAt: null } })
  await carryOutDeletions(operator, new Date('2027-03-15T12:00:00Z'))
  expect(await db().user.count({ where: { id: learner.id } })).toBe(1)
})

test('two processes at once delete a person once', async () => {
  const { learner, mentor } = await makeSmallCohort()
  await submitAndJudgeWork(learner, mentor, 'not-yet')
  await isDue(learner.id)
  await Promise.all([carryOutDeletions(operator, later()), carryOutDeletions(operator, later())])
  expect(await db().auditEntry.count({ where: { subjectId: learner.id, action: 'account-deleted' } })).toBe(1)
  expect(await db().user.count({ where: { id: learner.id } })).toBe(0)
})

test('one that fails leaves everything of theirs, and stops nobody else’s', async () => {
  const [{ learner: first, mentor }, { learner: second }] = [await makeSmallCohort(), await makeSmallCohort()]
  await submitAndJudgeWork(first, mentor, 'not-yet')
  await refuseToDelete('User', `OLD."id" = '${first.id}'`)
  await isDue(first.id)
  await isDue(second.id)
  const events = await db().event.count({ where: { learnerId: first.id } })
  await expect(carryOutDeletions(operator, later())).rejects.toThrow()
  expect(await db().event.count({ where: { learnerId: first.id } })).toBe(events)
  expect(await db().review.count({ where: { learnerId: first.id } })).toBe(1)
  expect(await db().membership.count({ where: { userId: first.id } })).toBe(1)
  expect(await db().user.count({ where: { id: second.id } })).toBe(0)
  await allowToDelete('User')
  await carryOutDeletions(operator, later())
  expect(await db().user.count({ where: { id: first.id } })).toBe(0)
})

test('twenty who fail, and more, keep nobody behind them waiting', async () => {
  const past = new Date(Date.now() - 60 * 60 * 1000)
  for (let count = 0; count < 21; count++) {
    const { id } = await makePerson('Stuck')
    await db().user.update({ where: { id }, data: { name: 'Stuck', deletesAt: past } })
  }
  await refuseToDelete('User', `OLD."name" = 'Stuck'`)
  const ana = await makePerson('Ana')
  await isDue(ana.id)
  await expect(carryOutDeletions(operator, later())).rejects.toThrow()
  expect(await db().user.count({ where: { id: ana.id } })).toBe(0)
  expect(await db().user.count({ where: { name: 'Stuck' } })).toBe(21)
  await allowToDelete('User')
  await db().user.updateMany({ where: { name: 'Stuck' }, data: { deletesAt: null } })
})

test('who left and came back before they were deleted is still one person in the cohort’s outcomes', async () => {
  const { learner, mentor, cohort } = await makeSmallCohort()
  const gone = { cohortId: cohort.id, userId: learner.id, role: 'learner', how: 'left' }
  const [day, next] = [new Date('2026-01-05T10:00:00Z'), new Date('2026-02-05T10:00:00Z')]
  await db().departure.create({ data: { ...gone, joinedAt: day, leftAt: next } })
  await remove(learner)
  expect((await findOutcomes(mentor, cohort.id))?.outcomes).toMatchObject({ joined: 1 })
  const rows = await db().departure.findMany({ where: { cohortId: cohort.id } })
  expect(rows).toMatchObject([{ userId: null, joinedAt: day }])
})
