import { afterEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import type { Viewer } from '../viewer'
import { nextAuthCookies, sessionCookie, sessionIdIn, sessionToken } from './session-cookie'
import { SESSION_SECONDS } from './session-lifetime'
import { completeSession, findSession, openSessionRow, renewSession } from './session-rows'

setUpEmptyDatabase()
afterEach(() => void vi.useRealTimers())

const noon = new Date('2027-03-01T12:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const later = (ms: number) => new Date(noon.getTime() + ms)
const open = ({ id }: Viewer) => openSessionRow(id, 'Firefox', noon)
const getFactor = ({ id: userId }: Viewer, confirmedAt: Date | null) =>
  db().secondFactor.create({ data: { userId, secret: 'sealed', confirmedAt } })

describe('a session', () => {
  test('is its person’s, until it is too old or unused for too long', async () => {
    const ana = await makePerson('Ana', { isMentor: true })
    const { id } = await open(ana)
    expect(await findSession(id, noon)).toMatchObject({ id, person: { id: ana.id, isMentor: true, isAdmin: false } })
    expect(await findSession(id, later(14 * DAY))).toBeNull()
    for (const day of [10, 20, 29]) expect(await findSession(id, later(day * DAY))).not.toBeNull()
    expect(await findSession(id, later(30 * DAY))).toBeNull()
    expect(await findSession('made up', noon)).toBeNull()
  })

  test('ends when its person has a hundred that were used later', async () => {
    const [ana, ben] = [await makePerson('Ana'), await makePerson('Ben')]
    const other = await open(ben)
    const ids: string[] = []
    for (let minute = 0; minute < 101; minute++) {
      ids.push((await openSessionRow(ana.id, 'Firefox', later(minute * MINUTE))).id)
    }
    expect(await db().session.count({ where: { userId: ana.id } })).toBe(100)
    expect(await findSession(ids[0] ?? '', later(DAY))).toBeNull()
    for (const id of [ids[1] ?? '', ids[100] ?? '', other.id]) expect(await findSession(id, later(DAY))).not.toBeNull()
  })

  test('has its last use written down once an hour', async () => {
    const { id } = await open(await makePerson('Ana'))
    const lastUse = async () => (await db().session.findUniqueOrThrow({ where: { id } })).lastSeenAt
    await findSession(id, later(60 * MINUTE))
    expect(await lastUse()).toEqual(noon)
    await findSession(id, later(61 * MINUTE))
    expect(await lastUse()).toEqual(later(61 * MINUTE))
  })

  test.each(['disabledAt', 'deletedAt'])('opens nothing for somebody with %s, whatever they hold', async (column) => {
    const ana = await makePerson('Ana', { isAdmin: true })
    const { id } = await open(ana)
    await db().user.update({ where: { id: ana.id }, data: { [column]: noon } })
    expect(await findSession(id, later(MINUTE))).toBeNull()
  })

  test('that is renewed is dead under its old name, and keeps when its person signed in and when it ends', async () => {
    const ana = await makePerson('Ana')
    const old = await open(ana)
    const renewed = await renewSession(db(), old.id, later(DAY))
    expect(renewed.id).not.toBe(old.id)
    expect(await findSession(old.id, later(DAY))).toBeNull()
    expect(await db().session.findMany()).toMatchObject([
      { id: renewed.id, userId: ana.id, userAgent: 'Firefox', createdAt: noon, expiresAt: old.expiresAt },
    ])
    await expect(renewSession(db(), old.id, later(DAY))).rejects.toMatchObject({ code: 'signed-out' })
  })

  test('is renewed once by two who do it at once', async () => {
    const { id } = await open(await makePerson('Ana'))
    const both = [1, 2].map(() => db().$transaction((tx) => renewSession(tx, id, noon)))
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status).sort()
    expect(outcomes).toEqual(['fulfilled', 'rejected'])
    expect(await db().session.count()).toBe(1)
  })
})

describe('somebody with an authenticator app', () => {
  test('has half a session after the first factor, which ends after ten minutes', async () => {
    const ana = await makePerson('Ana')
    await getFactor(ana, noon)
    const { id } = await open(ana)
    expect(await findSession(id, later(10 * MINUTE - 1))).toMatchObject({ awaitsSecondFactor: true })
    expect(await findSession(id, later(10 * MINUTE))).toBeNull()
  })

  test('has a whole one in its place after the second, for thirty days from then', async () => {
    const ana = await makePerson('Ana')
    await getFactor(ana, noon)
    const half = await open(ana)
    const whole = await completeSession(db(), half.id, later(MINUTE))
    expect(whole.expiresAt).toEqual(later(MINUTE + 30 * DAY))
    expect(await findSession(half.id, later(MINUTE))).toBeNull()
    expect(await findSession(whole.id, later(11 * MINUTE))).toMatchObject({ awaitsSecondFactor: false })
  })

  test('loses no whole session to half ones, of which ten remain', async () => {
    const ana = await makePerson('Ana')
    const whole = await open(ana)
    await getFactor(ana, noon)
    const halves: string[] = []
    for (let second = 1; second <= 101; second++) {
      halves.push((await openSessionRow(ana.id, 'Firefox', later(second * 1000))).id)
    }
    expect(await findSession(whole.id, later(2 * MINUTE))).not.toBeNull()
    const left = await db().session.findMany({ where: { awaitsSecondFactor: true }, select: { id: true } })
    expect(left.map(({ id }) => id).sort()).toEqual(halves.slice(-10).sort())
  })

  test('has at most a hundred whole ones, the newest, however they were completed', async () => {
    const ana = await makePerson('Ana')
    const oldest = await open(ana)
    await getFactor(ana, noon)
    for (let minute = 1; minute <= 100; minute++) {
      const half = await openSessionRow(ana.id, 'Firefox', later(minute * MINUTE))
      await db().$transaction((tx) => completeSession(tx, half.id, later(minute * MINUTE)))
    }
    expect(await db().session.count({ where: { awaitsSecondFactor: false } })).toBe(100)
    expect(await findSession(oldest.id, later(101 * MINUTE))).toBeNull()
  })

  test('has a whole one at once while the app is only being set up', async () => {
    const ana = await makePerson('Ana')
    await getFactor(ana, null)
    expect(await findSession((await open(ana)).id, noon)).toMatchObject({ awaitsSecondFactor: false })
  })
})

describe('where the host asks admins for a second factor', () => {
  const ask = (answer: '0' | '1') => Object.assign(env(), { REQUIRE_ADMIN_SECOND_FACTOR: answer })
  afterEach(() => void ask('0'))
  const rights = async (id: string) => {
    const session = await findSession(id, noon)
    return { isAdmin: session?.person.isAdmin, isMentor: session?.person.isMentor, owes: session?.owesSecondFactor }
  }

  test('one without has no rights as an admin until they have set it up', async () => {
    ask('1')
    const ada = await makePerson('Ada', { isAdmin: true, isMentor: true })
    const { id } = await open(ada)
    expect(await rights(id)).toEqual({ isAdmin: false, isMentor: true, owes: true })
    await getFactor(ada, null)
    expect(await rights(id)).toEqual({ isAdmin: false, isMentor: true, owes: true })
    await db().secondFactor.update({ where: { userId: ada.id }, data: { confirmedAt: noon } })
    expect(await rights(id)).toEqual({ isAdmin: true, isMentor: true, owes: false })
  })

  test('nobody else owes one, and nobody where it is not asked for', async () => {
    const [ada, mira] = [await makePerson('Ada', { isAdmin: true }), await makePerson('Mira', { isMentor: true })]
    const [admins, mentors] = [await open(ada), await open(mira)]
    expect(await rights(admins.id)).toMatchObject({ isAdmin: true, owes: false })
    ask('1')
    expect(await rights(mentors.id)).toEqual({ isAdmin: false, isMentor: true, owes: false })
  })
})

describe('the cookie', () => {
  const named = { userId: crypto.randomUUID(), sessionId: crypto.randomUUID() }

  test('is out of reach of scripts and of forms of other sites; behind TLS it is never sent without', () => {
    const same = { httpOnly: true, sameSite: 'lax', path: '/' }
    expect(sessionCookie('http://127.0.0.1:3000')).toEqual({
      name: 'next-auth.session-token',
      attributes: { ...same, secure: false },
    })
    expect(sessionCookie('https://waymark.example')).toEqual({
      name: '__Host-next-auth.session-token',
      attributes: { ...same, secure: true },
    })
  })

  test('bears the prefix that browsers take from this very host alone, as does what next-auth sets beside it', () => {
    const { sessionToken, callbackUrl } = nextAuthCookies('https://waymark.example')
    for (const { name, options } of [sessionToken, callbackUrl]) {
      expect(name).toMatch(/^__Host-next-auth\./)
      expect(options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
    }
    expect(nextAuthCookies('http://127.0.0.1:3000').callbackUrl.name).toBe('next-auth.callback-url')
  })

  test('names its session, fits into one cookie, and tells nothing of its person', async () => {
    const value = await sessionToken(named)
    expect(await sessionIdIn(value)).toBe(named.sessionId)
    // next-auth splits values longer than 4096 bytes, less 163 for name and attributes.
    expect(value.length).toBeLessThan(1000)
    expect(Buffer.from(value, 'base64url').toString('latin1')).not.toContain(named.userId)
  })

  test('that was changed, or made with another secret, names none', async () => {
    const value = await sessionToken(named)
    const at = value.length - 10
    const changed = value[at] === 'A' ? 'B' : 'A'
    expect(await sessionIdIn(value.slice(0, at) + changed + value.slice(at + 1))).toBeNull()
    expect(await sessionIdIn('made up')).toBeNull()
    const secret = env().NEXTAUTH_SECRET
    Object.assign(env(), { NEXTAUTH_SECRET: 'another secret of a host' })
    const foreign = await sessionToken(named)
    Object.assign(env(), { NEXTAUTH_SECRET: secret })
    expect(await sessionIdIn(foreign)).toBeNull()
  })

  test('that was read before is over with its time, and worth nothing to another secret', async () => {
    const value = await sessionToken(named)
    expect([await sessionIdIn(value), await sessionIdIn(value)]).toEqual([named.sessionId, named.sessionId])
    const secret = env().NEXTAUTH_SECRET
    Object.assign(env(), { NEXTAUTH_SECRET: 'another secret of a host' })
    expect(await sessionIdIn(value)).toBeNull()
    Object.assign(env(), { NEXTAUTH_SECRET: secret })
    expect(await sessionIdIn(value)).toBe(named.sessionId)
    vi.useFakeTimers({ now: Date.now() + SESSION_SECONDS * 1000 + MINUTE, toFake: ['Date'] })
    expect(await sessionIdIn(value)).toBeNull()
  })
})
