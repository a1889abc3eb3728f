import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { joinCohort, leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { operator } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { addColleague, makeSmallCohort, submitAndJudgeWork, work } from '@/testing/reviews'
import { claimReview } from '../claims/commands'
import { getReview } from '../data'
import { submitWork } from '../submitting/submissions.commands'
import { sendTurnReminders } from '../upkeep/commands'
import { addMessage, settleThread } from './messages.commands'

setUpDatabase()

const told = async (key: string) => {
  const notices = await db().notification.findMany({ where: { key } })
  return notices.map(({ userId }) => userId).sort()
}

describe('a thread', () => {
  test('holds a message once for each key, and keeps the words of a mentor who is gone', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const { id } = await submitWork(learner, work)
    const first = await addMessage(mentor, id, 'Which database?', 'key-msg01')
    expect(await addMessage(mentor, id, 'Which database?', 'key-msg01')).toEqual(first)
    await expect(addMessage(mentor, id, 'Other words', 'key-msg01')).rejects.toMatchObject({ code: 'key-reused' })
    await expect(addMessage(learner, id, 'Which database?', 'key-msg01')).rejects.toMatchObject({
      code: 'key-reused',
    })
    expect(await told(`message:${first.id}`)).toEqual([learner.id])
    await addMessage(learner, id, 'PostgreSQL.', 'key-msg02', new Date(Date.now() + 60_000))
    await claimReview(mentor, id)
    await db().user.delete({ where: { id: mentor.id } })
    const { messages, claim } = await getReview(learner, id)
    expect(messages.map(({ authorName, isMine, body }) => [authorName, isMine, body])).toEqual([
      ['former mentor', false, 'Which database?'],
      ['Ana', true, 'PostgreSQL.'],
    ])
    expect(claim).toBeNull()
  })

  test('takes sixty messages an hour of one person, and no flood', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const now = new Date('2026-11-24T10:00:00Z')
    const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
    const { id } = await submitWork(learner, work, undefined, now)
    for (let n = 0; n < 60; n++) await addMessage(learner, id, 'Hello?', `key-flood-${n}`, later(n / 2))
    const flood = addMessage(learner, id, 'Hello?', 'key-flood-60', later(45))
    await expect(flood).rejects.toMatchObject({ code: 'too-many', retryAfter: 15 * 60 })
    // A repeated message, and those of other people, are accepted.
    await addMessage(learner, id, 'Hello?', 'key-flood-59', later(45))
    await addMessage(mentor, id, 'I am reading it.', undefined, later(45))
    await addMessage(learner, id, 'Thank you.', 'key-flood-60', later(60))
  })

  test('concerns the mentors who have to do with the work, or all while nobody has', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const [judge, speaker] = [await addColleague(mentor, cohort, 'Olga'), await addColleague(mentor, cohort, 'Pia')]
    const { id } = await submitWork(learner, work)
    const all = [mentor.id, judge.id, speaker.id].sort()
    expect(await told(`message:${(await addMessage(learner, id, 'One')).id}`)).toEqual(all)
    await claimReview(judge, id)
    expect(await told(`message:${(await addMessage(learner, id, 'Two')).id}`)).toEqual([judge.id])
    await addMessage(speaker, id, 'I know this one.')
    const both = [judge.id, speaker.id].sort()
    expect(await told(`message:${(await addMessage(learner, id, 'Three')).id}`)).toEqual(both)
    // Only mentors who are still in the cohort are notified.
    await db().membership.deleteMany({ where: { cohortId: cohort.id, userId: { in: both } } })
    expect(await told(`message:${(await addMessage(learner, id, 'Four')).id}`)).toEqual([mentor.id])
  })

  test('shows its newest word on the open pages of both sides', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const { id } = await submitWork(learner, work)
    await db().signal.deleteMany({ where: { topic: `review:${id}` } })
    await addMessage(learner, id, 'Any news?', 'key-news1')
    await addMessage(learner, id, 'Any news?', 'key-news1')
    const signals = await db().signal.findMany({ where: { topic: `review:${id}` } })
    expect(signals.map(({ userId }) => userId).sort()).toEqual([mentor.id, learner.id].sort())
  })
})

describe('the turn', () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 10, 24, 10) + hours * 3_600_000)

  test('goes to and fro after a "not yet", from the first unanswered word on', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'not-yet', at(0))
    const turn = async () => {
      const { turn, turnSince, version } = await getReview(learner, id)
      return [turn, turnSince, version]
    }
    expect(await turn()).toEqual(['learner', at(0).toISOString(), 3])
    await addMessage(learner, id, 'What is a race?', undefined, at(1))
    expect(await turn()).toEqual(['mentor', at(1).toISOString(), 3])
    await addMessage(learner, id, 'I mean in the lock.', undefined, at(2))
    expect(await turn()).toEqual(['mentor', at(1).toISOString(), 3])
    await addMessage(mentor, id, 'Two at once.', undefined, at(3))
    expect(await turn()).toEqual(['learner', at(3).toISOString(), 3])
  })

  test('stays with the mentors while work waits, whatever is written', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const { id, dueAt } = await submitWork(learner, work)
    for (const viewer of [learner, mentor]) {
      await addMessage(viewer, id, 'A word')
      expect(await getReview(learner, id)).toMatchObject({ turn: 'mentor', turnSince: dueAt })
    }
  })

  test('comes up again in the thread of approved work, until either side calls it settled', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const admin = await makePerson('Ida', { isAdmin: true })
    const id = await submitAndJudgeWork(learner, mentor, 'excellent', at(0))
    expect(await getReview(learner, id)).toMatchObject({ turn: 'none', canSettle: false })
    for (const settler of [learner, mentor, admin]) {
      await addMessage(learner, id, 'One more question', undefined, at(1))
      expect(await getReview(settler, id)).toMatchObject({ turn: 'mentor', canSettle: true })
      expect(await settleThread(settler, id)).toMatchObject({ state: 'approved', version: 3 })
      expect(await settleThread(settler, id)).toMatchObject({ state: 'approved', version: 3 })
      expect(await getReview(settler, id)).toMatchObject({ turn: 'none', turnSince: null, canSettle: false })
    }
    const { id: waiting } = await submitWork(learner, work)
    await expect(settleThread(mentor, waiting)).rejects.toMatchObject({ code: 'conflict' })
  })
})
describe('a learner who has left the cohort', () => {
  test('is told that nobody there reads a message, and asks no mentor for what they may not see', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'competent')
    await leaveCohort(learner, cohort.id, onDeparture)
    const before = await db().notification.count({ where: { userId: mentor.id } })
    await expect(addMessage(learner, id, 'Is anybody there?')).rejects.toMatchObject({ code: 'conflict' })
    expect(await getReview(learner, id)).toMatchObject({ turn: 'none', messages: [] })
    await sendTurnReminders(operator, new Date(Date.now() + 20 * 86_400_000))
    expect(await db().notification.count({ where: { userId: mentor.id } })).toBe(before)
  })

  test('can write again once they are back', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'competent')
    await leaveCohort(learner, cohort.id, onDeparture)
    await joinCohort(learner, cohort.joinCode)
    const { id: messageId } = await addMessage(learner, id, 'Why not a queue?')
    expect(await told(`message:${messageId}`)).toEqual([mentor.id])
  })
})
