import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import type { OnDeparture } from '@/lib/mentoring/cohorts/departures.commands'
import { removeMentor } from '@/lib/mentoring/cohorts/members/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { setMailPreferences } from '@/lib/people/notifications/mail-preferences/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { testOn } from '@/testing/databases/test-on'
import { makePerson } from '@/testing/people'
import { addColleague, joinNewLearner, makeSmallCohort, makeVerdict, work } from '@/testing/reviews'
import { claimReview, releaseReview } from './claims/commands'
import { saveDraft } from './drafts/drafts.commands'
import { submitWork } from './submitting/submissions.commands'
import { giveVerdict } from './verdicts/verdicts.commands'

/** What PostgreSQL does with transactions that are not serializable (decision 0008). */

setUpDatabase()

/** How often something was tried again meanwhile. */
async function countRetries(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const hear = () => void count++
  subscribe('waymark:retry', hear)
  try {
    await work()
  } finally {
    unsubscribe('waymark:retry', hear)
  }
  return count
}

/** Locks rows from another connection. @returns what releases them */
async function lockRows(table: string, ids: readonly string[]): Promise<() => Promise<void>> {
  const other = new Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
  await other.query('BEGIN')
  await other.query(`SELECT id FROM "${table}" WHERE id = ANY ($1) FOR UPDATE`, [ids])
  return async () => {
    await other.query('COMMIT')
    await other.end()
  }
}

async function review(mentor: Viewer, id: string): Promise<void> {
  await claimReview(mentor, id)
  await releaseReview(mentor, id)
  await claimReview(mentor, id)
  const { id: iteration } = await db().iteration.findFirstOrThrow({ where: { reviewId: id }, select: { id: true } })
  const { outcome, ...words } = await makeVerdict(mentor, 'competent')
  await saveDraft(mentor, id, { ...words, iteration, outcome, version: 0 })
  await giveVerdict(mentor, id, { ...words, outcome, iteration })
}

test('mentors of one cohort end neither each other nor a learner who ticks beside them', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const mentors = [mentor]
  for (let n = 2; n <= 12; n++) mentors.push(await addColleague(mentor, cohort, `Mentor ${n}`))
  const ids: string[] = []
  for (const [n] of mentors.entries()) ids.push((await submitWork(await joinNewLearner(cohort, `L ${n}`), work)).id)
  // Tables of one page, which are read whole.
  await db().$executeRaw`ANALYZE`
  let isOver = false
  const tick = async () => {
    for (let n = 0; !isOver; n++)
      await setProgress(learner, 'git-basics', { status: n % 2 === 0 ? 'learning' : 'done' })
  }
  const retries = await countRetries(async () => {
    const ticking = tick()
    try {
      await Promise.all(mentors.map((one, n) => review(one, ids[n] ?? '')))
    } finally {
      isOver = true
      await ticking
    }
  })
  expect(await db().review.count({ where: { id: { in: ids }, state: 'approved' } })).toBe(mentors.length)
  expect(retries).toBe(0)
})

testOn('postgresql', 'a mentor who claims as they are taken out of the cohort holds no claim afterwards', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const leaving = await addColleague(mentor, cohort)
  const { id } = await submitWork(learner, work)
  let claimed: Promise<string> | undefined
  const claimMeanwhile: OnDeparture = async (...departure) => {
    await onDeparture(...departure)
    claimed ??= claimReview(leaving, id).then(
      () => 'claimed',
      (error: { code: string }) => error.code,
    )
    await wait(300)
  }
  await removeMentor(mentor, cohort.id, leaving.id, claimMeanwhile)
  expect(await claimed).toBe('not-found')
  expect(await db().review.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'waiting', claimedById: null })
})

testOn('postgresql', 'who joins another cohort during a verdict is listed there with it', async () => {
  const { mentor, learner } = await makeSmallCohort()
  const autumn = await createCohort(await makePerson('Pia', { isMentor: true }), { name: 'Autumn' })
  const { id } = await submitWork(learner, work)
  await claimReview(mentor, id)
  const given = await makeVerdict(mentor, 'competent')
  // Joining has read where the learner stands by the time it comes to this row.
  const release = await lockRows('Cohort', [autumn.id])
  const joined = joinCohort(learner, autumn.joinCode)
  await wait(300)
  const judged = giveVerdict(mentor, id, given)
  await wait(300)
  await release()
  await Promise.all([joined, judged])
  const listed = await db().membership.findMany({ where: { userId: learner.id }, select: { coreDone: true } })
  expect(listed).toEqual([{ coreDone: 1 }, { coreDone: 1 }])
})

/** A learner who wants mail of verdicts at once, and the verdict on their work. */
async function aVerdictByMail() {
  const { mentor, learner } = await makeSmallCohort()
  const { id } = await submitWork(learner, work)
  await claimReview(mentor, id)
  const given = await makeVerdict(mentor, 'competent')
  await setMailPreferences(learner, { verdict: 'at-once' })
  const countMails = () => db().mail.count({ where: { userId: learner.id, nextAttemptAt: { not: null } } })
  return { learner, judge: () => giveVerdict(mentor, id, given), countMails }
}

testOn('postgresql', 'who unsubscribes during a verdict gets no mail of it', async () => {
  const { learner, judge, countMails } = await aVerdictByMail()
  const release = await lockRows('Learner', [learner.id])
  const judged = judge()
  await wait(300)
  await setMailPreferences(learner, { verdict: 'never' })
  await release()
  await judged
  expect(await countMails()).toBe(0)
})

testOn('postgresql', 'who is unsubscribing as a verdict is given gets no mail of it', async () => {
  const { learner, judge, countMails } = await aVerdictByMail()
  const told = { userId: learner.id, kind: 'verdict', key: 'verdict:of old', facts: '{}', path: '/', digestDue: true }
  const { id } = await db().notification.create({ data: told })
  // Unsubscribing has written its wish by the time it comes to this row.
  const release = await lockRows('Notification', [id])
  const unsubscribed = setMailPreferences(learner, { verdict: 'never' })
  await wait(300)
  const judged = judge()
  await wait(300)
  await release()
  await Promise.all([unsubscribed, judged])
  expect(await countMails()).toBe(0)
})

/** A claimed review, and what saves the draft of its verdict. */
async function aDraft(mentor: Viewer, learner: Viewer) {
  const { id } = await submitWork(learner, work)
  await claimReview(mentor, id)
  const { id: iteration } = await db().iteration.findFirstOrThrow({ where: { reviewId: id }, select: { id: true } })
  const given = await makeVerdict(mentor, 'competent')
  return () => saveDraft(mentor, id, { ...given, iteration, version: 0 })
}

testOn('postgresql', 'a mentor whose claims all wait for a lock holds up no other mentor', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const save = await aDraft(await addColleague(mentor, cohort), learner)
  const ids: string[] = []
  for (let n = 0; n < 4; n++) ids.push((await submitWork(await joinNewLearner(cohort, `L ${n}`), work)).id)
  const release = await lockRows('User', [mentor.id])
  const claims = Promise.all(ids.map((id) => claimReview(mentor, id)))
  await wait(300)
  expect(await Promise.race([save().then(() => 'saved'), wait(1500, 'held up')])).toBe('saved')
  await release()
  await claims
  expect(await db().review.count({ where: { claimedById: mentor.id } })).toBe(4)
})

testOn('postgresql', 'who finds no place for four seconds is told to try again', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const save = await aDraft(await addColleague(mentor, cohort), learner)
  const stuck = [mentor]
  for (let n = 2; n <= 4; n++) stuck.push(await addColleague(mentor, cohort, `Mentor ${n}`))
  const ids: string[] = []
  for (const [n] of stuck.entries()) ids.push((await submitWork(await joinNewLearner(cohort, `L ${n}`), work)).id)
  const release = await lockRows(
    'User',
    stuck.map(({ id }) => id),
  )
  const claims = Promise.all(stuck.map((one, n) => claimReview(one, ids[n] ?? '')))
  await wait(300)
  await expect(save()).rejects.toMatchObject({ code: 'unavailable' })
  await release()
  await claims
  expect(await save()).toMatchObject({ version: 1 })
})
