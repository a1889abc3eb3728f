import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { makeAnnouncement } from '@/lib/mentoring/announcements/commands'
import { leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { removeMentor } from '@/lib/mentoring/cohorts/members/commands'
import { saveClosed } from '@/lib/mentoring/cohorts/settings/closing.commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { checkThreads } from '@/lib/operations/integrity/threads.data'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { makeCohort } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { sendMessage } from './commands'
import { getThread } from './data'
import { markThreadRead } from './reading.commands'

setUpDatabase()

const write = (viewer: Viewer, cohortId: string, to: string | string[], body: string, key?: string) =>
  sendMessage(viewer, cohortId, { to, body }, makeAnnouncement, key)

async function cohort() {
  const [ana, bo] = [await makePerson('Ana'), await makePerson('Bo')]
  const [mira, olga] = [await makePerson('Mira', { isMentor: true }), await makePerson('Olga', { isMentor: true })]
  const cohortId = await makeCohort('Spring', { learners: [ana, bo], mentors: [mira, olga] })
  return { ana, bo, mira, olga, cohortId }
}

const codes = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.map((one) =>
    one.status === 'fulfilled' ? 'ok' : ((one.reason as { code?: string }).code ?? String(one.reason)),
  )

const expectSound = async () => expect((await checkThreads(operator)).problems).toEqual([])

test('posts of both sides at once, while others read, are all there and counted', async () => {
  const { ana, bo, mira, olga, cohortId } = await cohort()
  const { threads } = await write(mira, cohortId, ana.id, 'First')
  const id = threads[0]?.id ?? ''
  const results = await Promise.allSettled([
    write(mira, cohortId, [ana.id, bo.id], 'Both'),
    write(olga, cohortId, [bo.id, ana.id], 'Both too'),
    write(ana, cohortId, 'mentors', 'Answer'),
    write(bo, cohortId, 'mentors', 'Hello'),
    markThreadRead(ana, id),
    markThreadRead(mira, id),
  ])
  expect(codes(results)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok'])
  expect((await getThread(ana, id)).posts.map(({ body }) => body).sort()).toEqual([
    'Answer',
    'Both',
    'Both too',
    'First',
  ])
  await expectSound()
})

test('one key by two people in a thread is the post of one of them', async () => {
  const { ana, mira, olga, cohortId } = await cohort()
  const results = await Promise.allSettled([
    write(mira, cohortId, ana.id, 'Same', 'key-0001'),
    write(olga, cohortId, ana.id, 'Same', 'key-0001'),
  ])
  expect(codes(results).sort()).toEqual(['key-reused', 'ok'])
  await expectSound()
})

test('a mentor who leaves while others write reads nothing that came after', async () => {
  const { ana, mira, olga, cohortId } = await cohort()
  const { threads } = await write(mira, cohortId, ana.id, 'Before')
  const id = threads[0]?.id ?? ''
  await Promise.allSettled([
    removeMentor(olga, cohortId, olga.id, onDeparture),
    write(ana, cohortId, 'mentors', 'At once'),
    write(olga, cohortId, ana.id, 'Last word'),
  ])
  await write(ana, cohortId, 'mentors', 'After')
  const read = (await getThread(olga, id)).posts.map(({ body }) => body)
  expect(read).toContain('Before')
  expect(read).not.toContain('After')
  expect(await db().threadMember.findFirst({ where: { threadId: id, userId: olga.id } })).toMatchObject({
    leftAt: expect.any(Date),
    unreadCount: 0,
  })
  await expectSound()
})

test('a learner who leaves, or a cohort that closes, while somebody writes ends with either first', async () => {
  for (const how of ['leave', 'close'] as const) {
    const { ana, mira, cohortId } = await cohort()
    const admin = await makePerson('Ida', { isAdmin: true })
    const end = () =>
      how === 'leave' ? leaveCohort(ana, cohortId, onDeparture) : saveClosed(admin, cohortId, { closed: true })
    const results = codes(
      await Promise.allSettled([write(mira, cohortId, ana.id, 'One'), end(), write(ana, cohortId, 'mentors', 'Two')]),
    )
    expect(results[1]).toBe('ok')
    for (const at of [0, 2]) expect(['ok', 'conflict', 'not-found']).toContain(results[at])
    for (const [viewer, to] of [
      [mira, ana.id],
      [ana, 'mentors'],
    ] as const) {
      await expect(write(viewer, cohortId, to, 'Late')).rejects.toMatchObject({
        code: expect.stringMatching(/conflict|not-found/),
      })
    }
    await expectSound()
  }
})
