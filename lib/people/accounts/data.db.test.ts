import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { readMomentCursor } from '@/lib/foundation/values/moment-cursor'
import { viewerFrom } from '@/lib/platform/auth/make-viewer'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { hasConfirmedAddress, listPeople, listSessions } from './data'

setUpDatabase()

test('an address counts as confirmed once its owner has proved it', async () => {
  const [ana, eve] = [await makePerson('Ana'), await makePerson('Eve')]
  await db().user.update({ where: { id: ana.id }, data: { emailVerifiedAt: new Date() } })
  await db().user.update({ where: { id: eve.id }, data: { emailVerifiedAt: null } })
  expect([await hasConfirmedAddress(ana), await hasConfirmedAddress(eve)]).toEqual([true, false])
})

describe('where a person is signed in', () => {
  const now = new Date('2027-03-10T12:00:00Z')
  const signedInAt = '2027-02-28T08:00:00.000Z'
  const open = async ({ id: userId }: Viewer, lastSeen: string, userAgent = '', expires = '2027-04-01') =>
    (
      await db().session.create({
        data: {
          userId,
          userAgent,
          createdAt: new Date(signedInAt),
          lastSeenAt: new Date(lastSeen),
          expiresAt: new Date(expires),
        },
      })
    ).id

  test('stands newest first, this browser marked, what has run out and what is not theirs left out', async () => {
    const [ana, ben] = [await makePerson('Ana'), await makePerson('Ben')]
    const older = await open(ana, '2027-03-01T08:00:00Z', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0')
    const newer = await open(ana, '2027-03-09T08:00:00Z')
    await open(ana, '2027-03-01T08:00:00Z', '', '2027-03-10T11:59:59Z')
    await open(ana, '2027-02-24T12:00:00Z')
    await open(ben, '2027-03-09T08:00:00Z')
    const half = await open(ana, '2027-03-10T11:59:00Z')
    await db().session.update({ where: { id: half }, data: { awaitsSecondFactor: true } })
    const viewer = viewerFrom({ ...ana, sessionId: older })
    expect(await listSessions(viewer, now)).toEqual([
      { id: newer, device: 'An unknown device', signedInAt, lastUsedAt: '2027-03-09T08:00:00.000Z', isCurrent: false },
      { id: older, device: 'Firefox on Linux', signedInAt, lastUsedAt: '2027-03-01T08:00:00.000Z', isCurrent: true },
    ])
  })
})

describe('the list of people', () => {
  test.each([
    ['a learner', {}],
    ['a mentor', { isMentor: true }],
  ])('is not found by %s', async (_who, role) => {
    await expect(listPeople(await makePerson('Olga', role), {})).rejects.toMatchObject({ code: 'not-found' })
  })

  test('shows an admin everybody once, page by page, also those who joined in the same moment', async () => {
    const admin = await makePerson('Ada', { isAdmin: true })
    await Promise.all(['Uma', 'Vic', 'Wim', 'Xia', 'Yan'].map((name) => makePerson(name)))
    await db().user.updateMany({ where: { name: { in: ['Uma', 'Vic', 'Wim'] } }, data: { createdAt: new Date(0) } })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listPeople(admin, { cursor, limit: 2 })
      expect(page.people.length).toBeLessThanOrEqual(2)
      seen.push(...page.people.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    const all = await db().user.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
    expect(seen).toEqual(all.map(({ id }) => id))
  })

  test('is searched by a part of a name or an address, in any case', async () => {
    const admin = await makePerson('Ada', { isAdmin: true })
    const zoe = await makePerson('Zoe Quill')
    const ids = async (q: string) => (await listPeople(admin, { q })).people.map(({ id }) => id)
    expect(await ids('quill')).toEqual([zoe.id])
    expect(await ids(zoe.email.toUpperCase())).toEqual([zoe.id])
    expect(await ids('nobody at all')).toEqual([])
  })
})

test.each([undefined, '', 'x', 'x_y', '_', '2027-01-01T00:00:00.000Z'])(
  'the cursor %j leads to the start',
  (cursor) => {
    expect(readMomentCursor(cursor)).toBeNull()
  },
)
