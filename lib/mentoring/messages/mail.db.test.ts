import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { makeAnnouncement } from '@/lib/mentoring/announcements/commands'
import { setMailPreferences } from '@/lib/people/notifications/mail-preferences/commands'
import { unsubscribe } from '@/lib/people/notifications/unsubscribe/commands'
import { unsubscribeToken } from '@/lib/people/notifications/unsubscribe/data'
import { operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { deliverMail } from '@/lib/platform/mail/delivery/commands'
import type { Letter } from '@/lib/platform/mail/letter'
import { makeCohort } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { sendMessage } from './commands'
import { listThreads } from './data'
import { markThreadRead } from './reading.commands'

setUpDatabase()

const T0 = new Date('2026-12-01T09:00:00.000Z')
const minutes = (count: number) => new Date(T0.getTime() + count * 60_000)

async function pair() {
  const [ana, mira] = [await makePerson('Ana'), await makePerson('Mira', { isMentor: true })]
  const cohortId = await makeCohort('Spring', { learners: [ana], mentors: [mira] })
  const say = (body: string, at: number) =>
    sendMessage(mira, cohortId, { to: ana.id, body }, makeAnnouncement, undefined, minutes(at))
  const answer = (body: string, at: number) =>
    sendMessage(ana, cohortId, { to: 'mentors', body }, makeAnnouncement, undefined, minutes(at))
  return { ana, mira, cohortId, say, answer }
}

const mailsTo = ({ id: userId }: Viewer) =>
  db().mail.findMany({ where: { userId }, orderBy: { createdAt: 'asc' }, omit: { id: true } })

/** Runs the job of two servers at once. @returns the letters to a person */
async function deliver(to: Viewer, at: number): Promise<Letter[]> {
  const letters: Letter[] = []
  const take = async (letter: { to: string }) => {
    letters.push(letter as unknown as Letter)
  }
  const ways = { send: take, keep: take } as unknown as Parameters<typeof deliverMail>[2]
  await Promise.all([deliverMail(operator, minutes(at), ways), deliverMail(operator, minutes(at), ways)])
  return letters.filter((letter) => (letter as unknown as { to: string }).to === to.email)
}

describe('the mail about messages', () => {
  test('is one for what is written within ten minutes, sent once by two servers, and another after it', async () => {
    const { ana, say } = await pair()
    await say('First', 0)
    await say('Second\n\nYour account is blocked', 4)
    expect(await deliver(ana, 9)).toHaveLength(0)
    await say('Third', 9)
    const [letter, ...more] = await deliver(ana, 10)
    expect(more).toHaveLength(0)
    expect(letter).toMatchObject({ subject: 'Mira sent you a message' })
    expect(letter?.text).toMatch(
      /Mira wrote:\n> First\n\nMira wrote:\n> Second\n>\n> Your account is blocked\n\nMira wrote:\n> Third\n/,
    )
    await say('Fourth', 11)
    expect(await deliver(ana, 20)).toHaveLength(0)
    const [second, ...others] = await deliver(ana, 21)
    expect(others).toHaveLength(0)
    expect(second?.text).toContain('> Fourth')
    expect(second?.text).not.toContain('> Third')
    const unread = await db().notification.findMany({ where: { userId: ana.id, readAt: null } })
    expect(unread).toHaveLength(1)
  })

  test('is not sent when the conversation is read before, and keeps no text', async () => {
    const { ana, say } = await pair()
    const { threads } = await say('First', 0)
    await markThreadRead(ana, threads[0]?.id ?? '', minutes(3))
    expect(await deliver(ana, 30)).toHaveLength(0)
    expect(await mailsTo(ana)).toMatchObject([{ nextAttemptAt: null, failure: 'read', text: '' }])
    expect(await db().notification.count({ where: { userId: ana.id, readAt: null } })).toBe(0)
    await say('Second', 4)
    expect(await deliver(ana, 14)).toMatchObject([{ text: expect.stringContaining('> Second') }])
  })

  test('is not for a learner whose account is disabled, who finds the message once it is not', async () => {
    const { ana, say } = await pair()
    await db().user.update({ where: { id: ana.id }, data: { disabledAt: T0 } })
    await say('First', 0)
    expect(await mailsTo(ana)).toEqual([])
    expect(await db().notification.count({ where: { userId: ana.id } })).toBe(0)
    expect(await listThreads(ana)).toMatchObject({ unread: 1, threads: [{ unread: 1 }] })
  })

  test('ends with one click, at once for the one that waits', async () => {
    const { ana, say } = await pair()
    await say('First', 0)
    await unsubscribe(visitor, unsubscribeToken(ana.id, 'thread-post'))
    await say('Second', 1)
    await say('Third', 40)
    expect(await deliver(ana, 60)).toHaveLength(0)
    expect(await db().notification.count({ where: { userId: ana.id, readAt: null } })).toBe(1)
  })

  test('comes with the others of the day to who wants that', async () => {
    const { ana, say } = await pair()
    await setMailPreferences(ana, { 'thread-post': 'daily' })
    await say('First', 0)
    await say('Second', 20)
    expect(await mailsTo(ana)).toEqual([])
    expect(await db().notification.count({ where: { userId: ana.id, digestDue: true } })).toBe(1)
  })

  test('goes to the mentors who wrote there, and to all where none has', async () => {
    const { ana, mira, cohortId, say, answer } = await pair()
    const olga = await makePerson('Olga', { isMentor: true })
    await db().membership.create({ data: { cohortId, userId: olga.id, role: 'mentor' } })
    await answer('Hello?', 0)
    expect([(await mailsTo(mira)).length, (await mailsTo(olga)).length]).toEqual([1, 1])
    await deliver(ana, 10)
    await say('Hello', 12)
    await answer('Thanks', 13)
    expect([(await mailsTo(mira)).length, (await mailsTo(olga)).length]).toEqual([2, 1])
  })
})
