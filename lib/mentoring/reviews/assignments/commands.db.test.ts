import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { assignMentor } from '@/lib/mentoring/cohorts/members/assigned-mentor.commands'
import { removeMentor } from '@/lib/mentoring/cohorts/members/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { setAway } from '@/lib/people/accounts/away/commands'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { addColleague, makeSmallCohort, work } from '@/testing/reviews'
import { claimReview } from '../claims/commands'
import { releaseClaims } from '../claims/departures.commands'
import { getReview, listQueue } from '../data'
import { submitWork } from '../submitting/submissions.commands'
import { assignReview } from './commands'

setUpDatabase()

const release = (tx: Parameters<typeof releaseClaims>[0], mentorId: string, now: Date) =>
  releaseClaims(tx, { mentorId }, now)
const countNotices = (userId: string, kind: string) => db().notification.count({ where: { userId, kind } })

async function setUp() {
  const { mentor: lead, cohort, learner } = await makeSmallCohort()
  return { lead, cohort, learner, colleague: await addColleague(lead, cohort) }
}

describe('a review', () => {
  test('is assigned by the lead, also where another has claimed it, and both mentors are told', async () => {
    const { lead, cohort, learner, colleague } = await setUp()
    const third = await addColleague(lead, cohort, 'Pia')
    const { id } = await submitWork(learner, work)
    await claimReview(third, id)
    expect((await getReview(lead, id)).assignable.map(({ name }) => name)).toEqual(['Marek', 'Olga', 'Pia'])
    expect((await getReview(third, id)).assignable).toEqual([])
    await assignReview(lead, id, { mentor: colleague.id })
    await assignReview(lead, id, { mentor: colleague.id })
    expect(await getReview(colleague, id)).toMatchObject({ state: 'waiting', handedTo: { isMe: true }, canClaim: true })
    expect(await countNotices(colleague.id, 'review-assigned')).toBe(1)
    expect(await countNotices(third.id, 'work-withdrawn')).toBe(1)
    expect(await db().auditEntry.count({ where: { action: 'review-assigned', actorId: lead.id } })).toBe(1)
    const { reviews } = await listQueue(lead, { state: 'waiting', limit: 5 })
    expect(reviews[0]).toMatchObject({ handedToMe: false, handedToName: 'Olga' })
    await assignReview(lead, id, { mentor: null })
    expect(await getReview(colleague, id)).toMatchObject({ state: 'waiting', handedTo: null })
  })

  test('is assigned by the lead or an admin, never by others, to strangers, or to the learner', async () => {
    const { lead, learner, colleague } = await setUp()
    const { id } = await submitWork(learner, work)
    const stranger = await makePerson('Mallory', { isMentor: true })
    const to = { mentor: colleague.id }
    await expect(assignReview(colleague, id, to)).rejects.toMatchObject({ code: 'conflict' })
    for (const one of [stranger, learner]) {
      await expect(assignReview(one, id, to)).rejects.toMatchObject({ code: 'not-found' })
    }
    for (const mentor of [stranger.id, learner.id]) {
      await expect(assignReview(lead, id, { mentor })).rejects.toMatchObject({ code: 'invalid' })
    }
    const admin = await makePerson('Ida', { isAdmin: true })
    await assignReview(admin, id, to)
    expect((await getReview(lead, id)).handedTo).toEqual({ name: 'Olga', isMe: false })
  })

  test('is not assigned more often than 500 times a day by one person', async () => {
    const { lead, learner, colleague } = await setUp()
    const { id } = await submitWork(learner, work)
    const at = new Date()
    const line = { at, action: 'learner-assigned', actorId: lead.id, detail: '{}' }
    await db().auditEntry.createMany({ data: Array.from({ length: 500 }, () => line) })
    await expect(assignReview(lead, id, { mentor: colleague.id })).rejects.toMatchObject({ code: 'too-many' })
    expect((await getReview(lead, id)).handedTo).toBeNull()
  })

  test('is not assigned to a mentor who is away', async () => {
    const { lead, learner, colleague } = await setUp()
    const now = new Date('2026-12-01T09:00:00Z')
    await setAway(colleague, { until: '2026-12-04' }, release, now)
    const { id } = await submitWork(learner, work, undefined, now)
    await expect(assignReview(lead, id, { mentor: colleague.id }, now)).rejects.toMatchObject({ code: 'invalid' })
    expect((await getReview(lead, id, now)).assignable).toMatchObject([
      { awayUntil: null },
      { awayUntil: '2026-12-04' },
    ])
    const later = new Date('2026-12-05T09:00:00Z')
    await assignReview(lead, id, { mentor: colleague.id }, later)
  })
})

describe('a learner', () => {
  test('has a mentor whose reviews theirs are first, unless the mentor is away', async () => {
    const { lead, cohort, learner, colleague } = await setUp()
    await assignMentor(lead, cohort.id, learner.id, { mentor: colleague.id })
    expect(await countNotices(colleague.id, 'learner-assigned')).toBe(1)
    const now = new Date('2026-12-01T09:00:00Z')
    const { id } = await submitWork(learner, work, undefined, now)
    expect((await getReview(colleague, id)).handedTo).toMatchObject({ isMe: true })
    await setAway(colleague, { until: '2026-12-04' }, release, now)
    expect((await getReview(colleague, id)).handedTo).toBeNull()
    const other = await submitWork(learner, { ...work, step: 'database-app-project' }, undefined, now)
    expect((await getReview(colleague, other.id)).handedTo).toBeNull()
  })

  test('gets one by the lead or an admin, of the cohort’s mentors only', async () => {
    const { lead, cohort, learner, colleague } = await setUp()
    const stranger = await makePerson('Mallory', { isMentor: true })
    const to = { mentor: colleague.id }
    await expect(assignMentor(colleague, cohort.id, learner.id, to)).rejects.toMatchObject({ code: 'conflict' })
    for (const one of [stranger, learner]) {
      await expect(assignMentor(one, cohort.id, learner.id, to)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(assignMentor(lead, cohort.id, stranger.id, to)).rejects.toMatchObject({ code: 'not-found' })
    await expect(assignMentor(lead, cohort.id, learner.id, { mentor: stranger.id })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('has none once the mentor has left the cohort', async () => {
    const { lead, cohort, learner, colleague } = await setUp()
    await assignMentor(lead, cohort.id, learner.id, { mentor: colleague.id })
    await removeMentor(lead, cohort.id, colleague.id, onDeparture)
    const where = { userId: learner.id, cohortId: cohort.id }
    expect(await db().membership.findFirstOrThrow({ where })).toMatchObject({ mentorId: null })
    const { id } = await submitWork(learner, work)
    expect((await getReview(lead, id)).handedTo).toBeNull()
  })
})
