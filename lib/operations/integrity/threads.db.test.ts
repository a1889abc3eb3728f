import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { makeAnnouncement } from '@/lib/mentoring/announcements/commands'
import { removeMentor } from '@/lib/mentoring/cohorts/members/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { sendMessage } from '@/lib/mentoring/messages/commands'
import { markThreadRead } from '@/lib/mentoring/messages/reading.commands'
import { operator } from '@/lib/platform/auth/viewer'
import { makeCohort } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { checkThreads } from './threads.data'

setUpDatabase()

test('what threads store follows from their posts, and damage to each of it is found', async () => {
  const [ana, mira, olga] = [
    await makePerson('Ana'),
    await makePerson('Mira', { isMentor: true }),
    await makePerson('Olga', { isMentor: true }),
  ]
  const cohortId = await makeCohort('Spring', { learners: [ana], mentors: [mira, olga] })
  const say = (viewer: typeof ana, to: string) => sendMessage(viewer, cohortId, { to, body: 'Hi' }, makeAnnouncement)
  const threadId = (await say(mira, ana.id)).threads[0]?.id ?? ''
  await say(ana, 'mentors')
  await markThreadRead(mira, threadId)
  await removeMentor(olga, cohortId, olga.id, onDeparture)
  await say(mira, ana.id)
  await say(ana, 'mentors')
  // A mentor whose account is deleted leaves posts without an author.
  await db().threadPost.updateMany({ where: { authorId: mira.id }, data: { authorId: null } })
  const check = async () => (await checkThreads(operator)).problems
  expect(await check()).toEqual([])
  const thread = await db().thread.findUniqueOrThrow({ where: { id: threadId } })
  const later = new Date(thread.lastPostAt.getTime() + 1)
  await db().thread.update({ where: { id: threadId }, data: { postCount: 5 } })
  expect(await check()).toEqual([expect.stringContaining('number or moment')])
  await db().thread.update({ where: { id: threadId }, data: { postCount: 4, lastPostAt: later } })
  expect(await check()).toHaveLength(3)
  await db().thread.update({ where: { id: threadId }, data: { lastPostAt: thread.lastPostAt } })
  const member = { threadId_userId: { threadId, userId: ana.id } }
  const stored = await db().threadMember.findUniqueOrThrow({ where: member })
  for (const data of [{ unreadCount: stored.unreadCount + 1 }, { unreadSince: null }, { lastPostAt: later }]) {
    await db().threadMember.update({ where: member, data })
    expect(await check()).toEqual([expect.stringContaining(ana.id)])
    const { unreadCount, unreadSince, lastPostAt } = stored
    await db().threadMember.update({ where: member, data: { unreadCount, unreadSince, lastPostAt } })
  }
  await db().threadMember.delete({ where: member })
  expect(await check()).toEqual([expect.stringContaining('its learner is no member')])
})
