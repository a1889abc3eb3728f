import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { makeAnnouncement } from '@/lib/mentoring/announcements/commands'
import { sendMessage } from '@/lib/mentoring/messages/commands'
import { getUnread } from '@/lib/people/notifications/data'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { setUpDatabase } from '@/testing/database'
import { testOn } from '@/testing/databases/test-on'
import { joinNewLearner, makeSmallCohort, submitAndJudgeWork } from '@/testing/reviews'
import { proposePlan } from './agreed-plans/commands'
import { loadInbox, selectInbox } from './inbox.data'

setUpDatabase()

test('what waits for a person is their own', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const other = await joinNewLearner(cohort, 'Bo')
  const nothing = { unread: { count: 0, paths: [] }, turnIds: [], hasReviews: false, hasPlans: false, unreadThreads: 0 }
  expect(await loadInbox(learner)).toEqual(nothing)
  const id = await submitAndJudgeWork(learner, mentor, 'not-yet')
  const now = new Date()
  const arriveBy = `${now.getFullYear() + 1}-06-30`
  await proposePlan(mentor, learner.id, { cohort: cohort.id, weeklyHours: 8, arriveBy, note: '' }, now)
  await sendMessage(mentor, cohort.id, { to: learner.id, body: 'Hi' }, makeAnnouncement)
  const unread = await getUnread(learner)
  expect(unread.count).toBe(3)
  const waiting = { turnIds: [id], hasReviews: true, hasPlans: true, unreadThreads: 1 }
  expect(await loadInbox(learner)).toEqual({ unread, ...waiting })
  expect(await loadInbox(other)).toEqual(nothing)
})

testOn('sqlite', 'and is found by their id, however many others there are', async () => {
  const plan = await db().$queryRaw<{ detail: string }[]>(Prisma.sql`EXPLAIN QUERY PLAN ${selectInbox('ada')}`)
  const reads = plan.map(({ detail }) => detail).filter((detail) => /^(SEARCH|SCAN) (?!u$|CONSTANT ROW)/.test(detail))
  expect(reads).toHaveLength(4)
  for (const detail of reads) expect(detail).toMatch(/^SEARCH .* [(](userId|learnerId)=[?]/)
})
