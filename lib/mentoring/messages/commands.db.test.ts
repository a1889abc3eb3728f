import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { makeAnnouncement } from '@/lib/mentoring/announcements/commands'
import { leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { removeLearner, removeMentor } from '@/lib/mentoring/cohorts/members/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { makeCohort, makeOnlookers } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { sendMessage } from './commands'
import { getThread, listThreads } from './data'
import { markThreadRead } from './reading.commands'
import type { NewMessage } from './schema'

setUpDatabase()

const T0 = new Date('2026-12-01T09:00:00.000Z')
const minutes = (count: number) => new Date(T0.getTime() + count * 60_000)
const send = (viewer: Viewer, cohortId: string, to: NewMessage['to'], body: string, key?: string, now = T0) =>
  sendMessage(viewer, cohortId, { to, body }, makeAnnouncement, key, now)

async function cohort() {
  const [ana, bo] = [await makePerson('Ana'), await makePerson('Bo')]
  const [mira, olga] = [await makePerson('Mira', { isMentor: true }), await makePerson('Olga', { isMentor: true })]
  const cohortId = await makeCohort('Spring', { learners: [ana, bo], mentors: [mira, olga] })
  return { ana, bo, mira, olga, cohortId }
}
const bodies = async (viewer: Viewer, id: string) => (await getThread(viewer, id)).posts.map(({ body }) => body)

describe('a message', () => {
  test('of a mentor reaches the learner, whose answer all mentors of the cohort read', async () => {
    const { ana, mira, olga, cohortId } = await cohort()
    const { threads, sent } = await send(mira, cohortId, ana.id, 'How is it going?')
    expect(sent).toBe(1)
    const id = threads[0]?.id ?? ''
    expect(await listThreads(ana)).toMatchObject({
      unread: 1,
      nextCursor: null,
      threads: [
        {
          id,
          isMine: true,
          canWrite: true,
          unread: 1,
          cohort: { name: 'Spring' },
          lastPost: { author: 'Mira', isMine: false, excerpt: 'How is it going?' },
        },
      ],
    })
    expect((await listThreads(mira)).unread).toBe(0)
    await send(ana, cohortId, 'mentors', 'Slowly.', undefined, minutes(1))
    for (const mentor of [mira, olga]) {
      expect(await bodies(mentor, id)).toEqual(['How is it going?', 'Slowly.'])
      expect((await listThreads(mentor)).unread).toBe(1)
    }
    await markThreadRead(mira, id)
    expect([(await listThreads(mira)).unread, (await listThreads(olga)).unread]).toEqual([0, 1])
  })

  test('is written once for a key, also by two requests at once; another text under the key is refused', async () => {
    const { ana, bo, mira, cohortId } = await cohort()
    const key = 'key-0001'
    const [one, two] = await Promise.all([
      send(mira, cohortId, ana.id, 'Hi', key),
      send(mira, cohortId, ana.id, 'Hi', key),
    ])
    expect(one).toEqual(two)
    expect(await db().threadPost.count({ where: { thread: { cohortId } } })).toBe(1)
    expect(await db().thread.findFirst({ where: { cohortId } })).toMatchObject({ postCount: 1 })
    await expect(send(mira, cohortId, ana.id, 'Ho', key)).rejects.toMatchObject({ code: 'key-reused' })
    await expect(send(mira, cohortId, [ana.id, bo.id], 'Hi', key)).rejects.toMatchObject({ code: 'key-reused' })
    expect(await db().thread.count({ where: { cohortId } })).toBe(1)
  })

  test('to several is a post in the thread of each, and to everyone an announcement', async () => {
    const { ana, bo, mira, cohortId } = await cohort()
    const { sent, threads } = await send(mira, cohortId, [ana.id, bo.id, ana.id], 'Both')
    expect([sent, threads.length]).toEqual([2, 2])
    expect((await listThreads(bo)).threads).toHaveLength(1)
    const { announcement } = await send(mira, cohortId, 'everyone', 'Holiday')
    expect(await db().announcement.findUnique({ where: { id: announcement ?? '' } })).toMatchObject({ body: 'Holiday' })
    const ends = { to: ana.id, body: 'x', endsAt: '2027-01-01T00:00:00.000Z' }
    await expect(sendMessage(mira, cohortId, ends, makeAnnouncement)).rejects.toMatchObject({ code: 'invalid' })
  })

  test('is refused to people outside, admins included, who find no thread either', async () => {
    const { learner, mentor, admin, cohortId, strangers } = await makeOnlookers()
    const noMentor = strangers['a mentor who is one no more']
    await db().user.update({ where: { id: noMentor.id }, data: { isMentor: false } })
    const { threads } = await send(mentor, cohortId, learner.id, 'Between us')
    const id = threads[0]?.id ?? ''
    for (const [who, viewer] of Object.entries({ ...strangers, 'an admin': admin })) {
      const gone = { code: 'not-found' }
      await expect(send(viewer, cohortId, learner.id, 'No'), who).rejects.toMatchObject(gone)
      if (viewer.id === learner.id) continue
      await expect(getThread(viewer, id), who).rejects.toMatchObject(gone)
      await expect(markThreadRead(viewer, id), who).rejects.toMatchObject(gone)
    }
    for (const to of ['mentors', mentor.id, [learner.id, admin.id], 'nothing']) {
      await expect(send(mentor, cohortId, to, 'No')).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(send(mentor, 'nothing', learner.id, 'No')).rejects.toMatchObject({ code: 'not-found' })
    await expect(getThread(mentor, 'nothing')).rejects.toMatchObject({ code: 'not-found' })
    expect(await db().threadPost.count({ where: { threadId: id } })).toBe(1)
  })
})

describe('after one side has left', () => {
  test('the learner, neither writes and both read', async () => {
    const { ana, mira, olga, cohortId } = await cohort()
    const id = (await send(mira, cohortId, ana.id, 'One')).threads[0]?.id ?? ''
    await leaveCohort(ana, cohortId, onDeparture)
    await expect(send(ana, cohortId, 'mentors', 'Two')).rejects.toMatchObject({ code: 'conflict' })
    await expect(send(mira, cohortId, ana.id, 'Two')).rejects.toMatchObject({ code: 'conflict' })
    for (const viewer of [ana, mira, olga]) {
      expect(await getThread(viewer, id)).toMatchObject({ canWrite: false, posts: [{ body: 'One' }] })
    }
  })

  test('a mentor, they keep what was said until then, and get nothing new', async () => {
    const { ana, mira, olga, cohortId } = await cohort()
    const id = (await send(mira, cohortId, ana.id, 'One')).threads[0]?.id ?? ''
    await removeMentor(mira, cohortId, mira.id, onDeparture, minutes(1))
    await send(olga, cohortId, ana.id, 'Two', undefined, minutes(2))
    expect(await bodies(mira, id)).toEqual(['One'])
    expect(await bodies(ana, id)).toEqual(['One', 'Two'])
    expect(await listThreads(mira)).toMatchObject({
      unread: 0,
      threads: [{ canWrite: false, lastPost: { excerpt: 'One' } }],
    })
    await expect(send(mira, cohortId, ana.id, 'Three')).rejects.toMatchObject({ code: 'conflict' })
    await db().membership.create({ data: { cohortId, userId: mira.id, role: 'mentor' } })
    expect(await bodies(mira, id)).toEqual(['One', 'Two'])
    await send(ana, cohortId, 'mentors', 'Three', undefined, minutes(3))
    expect(await listThreads(mira)).toMatchObject({
      unread: 1,
      threads: [{ unread: 1, lastPost: { excerpt: 'Three' } }],
    })
  })

  test('a mentor who comes later reads it while the learner is there, and not after', async () => {
    const { ana, mira, cohortId } = await cohort()
    const id = (await send(mira, cohortId, ana.id, 'One')).threads[0]?.id ?? ''
    const later = await makePerson('Lena', { isMentor: true })
    await db().membership.create({ data: { cohortId, userId: later.id, role: 'mentor' } })
    expect(await bodies(later, id)).toEqual(['One'])
    await removeLearner(mira, cohortId, ana.id, onDeparture)
    await expect(getThread(later, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a mentor who joins after a learner has left finds neither the thread nor the learner', async () => {
    const { ana, mira, cohortId } = await cohort()
    await send(mira, cohortId, ana.id, 'One')
    await removeLearner(mira, cohortId, ana.id, onDeparture)
    const later = await makePerson('Lena', { isMentor: true })
    await db().membership.create({ data: { cohortId, userId: later.id, role: 'mentor' } })
    await expect(send(later, cohortId, ana.id, 'Two')).rejects.toMatchObject({ code: 'not-found' })
    await expect(send(mira, cohortId, ana.id, 'Two')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a closed cohort is read and not written to', async () => {
    const { ana, mira, cohortId } = await cohort()
    const id = (await send(mira, cohortId, ana.id, 'One')).threads[0]?.id ?? ''
    await db().cohort.update({ where: { id: cohortId }, data: { closedAt: T0 } })
    await expect(send(ana, cohortId, 'mentors', 'Two')).rejects.toMatchObject({ code: 'conflict' })
    await expect(send(mira, cohortId, ana.id, 'Two')).rejects.toMatchObject({ code: 'conflict' })
    expect(await getThread(ana, id)).toMatchObject({ canWrite: false, posts: [{ body: 'One' }] })
  })
})

describe('the limits', () => {
  test('are 60 messages an hour, and 200 posts to several at once beside them', async () => {
    const { ana, mira, cohortId } = await cohort()
    for (let count = 0; count < 60; count++) await send(mira, cohortId, ana.id, 'Hi', undefined, T0)
    await expect(send(mira, cohortId, ana.id, 'Hi', undefined, minutes(59))).rejects.toMatchObject({ code: 'too-many' })
    const many = await Promise.all(Array.from({ length: 200 }, (_, n) => makePerson(`Lea ${n}`)))
    await db().membership.createMany({
      data: many.map(({ id: userId }) => ({ cohortId, userId, role: 'learner' })),
    })
    const all = many.map(({ id }) => id)
    expect((await send(mira, cohortId, all, 'To all', undefined, minutes(59))).sent).toBe(200)
    const again = send(mira, cohortId, all.slice(0, 2), 'Again', undefined, minutes(90))
    await expect(again).rejects.toMatchObject({ code: 'too-many', retryAfter: 29 * 60 })
    await send(mira, cohortId, ana.id, 'Later', undefined, minutes(61))
    expect(await db().thread.count({ where: { cohortId } })).toBe(201)
    const told = await db().notification.findMany({ where: { kind: 'thread-post', userId: { in: [ana.id, ...all] } } })
    expect(new Set(told.map(({ userId }) => userId)).size).toBe(201)
  })

  test('count messages that a client sends under one key, each in another thread', async () => {
    const { ana, bo, mira, cohortId } = await cohort()
    for (let count = 0; count < 130; count++) {
      for (const { id } of [ana, bo]) await send(mira, cohortId, id, 'Hi', `key-${1000 + count}`)
    }
    await expect(send(mira, cohortId, ana.id, 'Hi', 'key-2000')).rejects.toMatchObject({ code: 'too-many' })
  })

  test('are 2,000 posts in a thread', async () => {
    const { ana, mira, cohortId } = await cohort()
    await send(mira, cohortId, ana.id, 'Hi')
    await db().thread.updateMany({ data: { postCount: 2000 } })
    await expect(send(ana, cohortId, 'mentors', 'Hi')).rejects.toMatchObject({ code: 'conflict' })
  })
})

test('a long thread is read page by page, each post once', async () => {
  const { ana, mira, cohortId } = await cohort()
  for (let count = 0; count < 45; count++) {
    await send(mira, cohortId, ana.id, `${count} ${'שלום '.repeat(900)}`, undefined, minutes(count))
  }
  const [thread] = (await listThreads(ana)).threads
  const read: string[] = []
  let before: string | null | undefined
  do {
    const page = await getThread(ana, thread?.id ?? '', before ? { before } : {})
    read.unshift(...page.posts.map(({ body }) => body.split(' ')[0] ?? ''))
    before = page.before
  } while (before)
  expect(read).toEqual(Array.from({ length: 45 }, (_, n) => String(n)))
})
