import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { redeemEmailToken } from '@/lib/platform/auth/email-token'
import { verifyPassword } from '@/lib/platform/auth/passwords/password'
import { operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { endSession, makeAdmin, setPassword, signOutEverywhere, signUp } from './commands'

setUpDatabase()

const password = 'a river in may'
const getSession = async ({ id: userId }: Viewer) =>
  (await db().session.create({ data: { userId, expiresAt: new Date('2099-01-01') } })).id
const justSignedIn = async (viewer: Viewer) => ({ ...viewer, sessionId: await getSession(viewer) })
const countSessions = ({ id: userId }: Viewer) => db().session.count({ where: { userId } })
const taken = { code: 'invalid', fields: [{ field: 'email', reason: expect.stringContaining('Sign in instead') }] }
const notFound = { code: 'not-found' }

describe('signing up', () => {
  test('keeps an argon2id hash, not the password', async () => {
    const { id } = await signUp(visitor, { name: 'Ana', email: 'ana@example.org', password, timeZone: 'Asia/Tokyo' })
    const person = await db().user.findUniqueOrThrow({ where: { id }, include: { accounts: true } })
    const hash = person.accounts[0]?.passwordHash ?? ''
    expect(person).toMatchObject({ name: 'Ana', timeZone: 'Asia/Tokyo', isMentor: false, isAdmin: false })
    expect(hash).toMatch(/^\$argon2id\$/)
    expect(await verifyPassword(password, hash)).toBe(true)
    expect(await verifyPassword('another river', hash)).toBe(false)
  })

  test('with an address that is taken is refused and changes nothing', async () => {
    await signUp(visitor, { name: 'Ben', email: 'ben@example.org', password })
    await expect(signUp(visitor, { name: 'Eve', email: 'ben@example.org', password })).rejects.toMatchObject(taken)
    expect((await db().user.findUniqueOrThrow({ where: { email: 'ben@example.org' } })).name).toBe('Ben')
  })

  test('four times at once makes one account', async () => {
    const input = { name: 'Cleo', email: 'cleo@example.org', password }
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => signUp(visitor, input)))
    const refusals = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason)
    expect(refusals).toHaveLength(3)
    for (const refusal of refusals) expect(refusal).toMatchObject(taken)
    expect(await db().user.count({ where: { email: input.email } })).toBe(1)
    expect(await db().account.count({ where: { providerAccountId: input.email } })).toBe(1)
  })
})

describe('a password that strangers try first', () => {
  const refused = { code: 'invalid', fields: [{ field: 'password' }] }

  test('makes no account', async () => {
    const input = { name: 'Fay', email: 'fay@example.org', password: 'Password123' }
    await expect(signUp(visitor, input)).rejects.toMatchObject(refused)
    expect(await db().user.count({ where: { email: input.email } })).toBe(0)
  })

  test.each(['waymark2026!', 'fay lovelace 1', 'aaaaaaaaaa', 'abcabcabcabc', 'abcdefghijkl'])(
    'is one of the product, of one’s name or of a pattern: %s',
    async (bad) => {
      const fay = await justSignedIn(await makePerson('Fay Lovelace'))
      await expect(setPassword(fay, { password: bad })).rejects.toMatchObject(refused)
      expect(await db().account.count({ where: { userId: fay.id } })).toBe(0)
    },
  )

  test('is not set later either, nor is one’s own name', async () => {
    const fay = await justSignedIn(await makePerson('Fay Lovelace'))
    await expect(setPassword(fay, { password: 'qwertyuiop12' })).rejects.toMatchObject(refused)
    await expect(setPassword(fay, { password: 'fay lovelace' })).rejects.toMatchObject(refused)
    expect(await db().account.count({ where: { userId: fay.id } })).toBe(0)
  })
})

describe('ending sessions', () => {
  test('a person ends one of their own and keeps the others', async () => {
    const ana = await justSignedIn(await makePerson('Ana'))
    const [one, other] = [await getSession(ana), await getSession(ana)]
    await endSession(ana, one, undefined)
    const left = await db().session.findMany({ where: { userId: ana.id }, select: { id: true } })
    expect(left.map(({ id }) => id).sort()).toEqual([ana.sessionId, other].sort())
  })

  test("another person's session is not found and stays", async () => {
    const [ana, eve] = [await makePerson('Ana'), await makePerson('Eve', { isAdmin: true })]
    const session = await getSession(ana)
    await expect(endSession(eve, session, undefined)).rejects.toMatchObject(notFound)
    expect(await countSessions(ana)).toBe(1)
  })

  test('asks for the password, or for a sign-in a moment ago, of who has none', async () => {
    const ana = await justSignedIn(await makePerson('Ana'))
    const session = await getSession(ana)
    const later = new Date(Date.now() + 16 * 60_000)
    await expect(endSession(ana, session, undefined, later)).rejects.toMatchObject({ code: 'conflict' })
    await setPassword(ana, { password })
    const another = await getSession(ana)
    for (const wrong of [undefined, 'another river']) {
      const refused = { code: 'invalid', fields: [{ field: 'current' }] }
      await expect(endSession(ana, another, wrong)).rejects.toMatchObject(refused)
    }
    await endSession(ana, another, password)
    expect(await countSessions(ana)).toBe(1)
  })

  test('signing out everywhere ends all of one person and none of another', async () => {
    const [ana, ben] = [await makePerson('Ana'), await makePerson('Ben')]
    await Promise.all([getSession(ana), getSession(ana), getSession(ben)])
    await signOutEverywhere(ana)
    expect([await countSessions(ana), await countSessions(ben)]).toEqual([0, 1])
  })
})

describe('the first admin', () => {
  test('gets an account, and twice is one account with two links', async () => {
    const first = await makeAdmin(operator, ' Ada.Byron@Example.org ')
    const second = await makeAdmin(operator, 'ada.byron@example.org')
    expect([first.isNew, second.isNew]).toEqual([true, false])
    expect(second.id).toBe(first.id)
    const person = await db().user.findUniqueOrThrow({ where: { id: first.id }, include: { accounts: true } })
    expect(person).toMatchObject({ email: 'ada.byron@example.org', name: 'ada.byron', isAdmin: true, accounts: [] })
    expect((await redeemEmailToken('sign-in', first.token))?.userId).toBe(first.id)
    expect((await redeemEmailToken('sign-in', second.token))?.userId).toBe(first.id)
  })

  test('who had an account keeps who they are, but neither the password nor the sessions that somebody made', async () => {
    const eve = await signUp(visitor, { name: 'Eve', email: 'owner@example.org', password })
    await db().session.create({ data: { userId: eve.id, expiresAt: new Date('2099-01-01') } })
    await db().secondFactor.create({ data: { userId: eve.id, secret: 'sealed', confirmedAt: new Date() } })
    await db().recoveryCode.create({ data: { userId: eve.id, codeHash: 'hashed' } })
    expect(await makeAdmin(operator, 'owner@example.org')).toMatchObject({ id: eve.id, wasReset: true })
    expect(await db().account.count({ where: { userId: eve.id } })).toBe(0)
    expect(await db().session.count({ where: { userId: eve.id } })).toBe(0)
    expect(await db().secondFactor.count({ where: { userId: eve.id } })).toBe(0)
    expect(await db().recoveryCode.count({ where: { userId: eve.id } })).toBe(0)
    expect(await makeAdmin(operator, 'owner@example.org')).toMatchObject({ wasReset: false })
  })

  test('who had an account with a confirmed address keeps their password', async () => {
    const ida = await makePerson('Ida')
    await setPassword(await justSignedIn(ida), { password })
    expect(await makeAdmin(operator, ida.email)).toMatchObject({ id: ida.id, wasReset: false })
    expect(await db().account.count({ where: { userId: ida.id } })).toBe(1)
  })

  test('who had an account keeps their name and their roles', async () => {
    const grace = await makePerson('Grace', { isMentor: true })
    await makeAdmin(operator, grace.email)
    const person = await db().user.findUniqueOrThrow({ where: { id: grace.id } })
    expect(person).toMatchObject({ name: 'Grace', isMentor: true, isAdmin: true })
  })

  test('is not made from something that is no address', async () => {
    await expect(makeAdmin(operator, 'ada')).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'email' }] })
  })
})

describe('a password', () => {
  test('is set once without the old one, then changed with it alone, and other devices are signed out', async () => {
    const person = await makePerson('Hal')
    const [here, elsewhere] = [await getSession(person), await getSession(person)]
    const viewer = { ...person, sessionId: here }
    await setPassword(viewer, { password })
    expect(await db().session.findMany({ where: { id: { in: [here, elsewhere] } } })).toMatchObject([{ id: here }])
    const wrong = setPassword(viewer, { current: 'not this one', password: 'another river' })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'current' }] })
    await expect(setPassword(viewer, { password: 'another river' })).rejects.toMatchObject({ code: 'invalid' })
    const same = setPassword(viewer, { current: password, password })
    await expect(same).rejects.toMatchObject({
      ...{ code: 'invalid', message: 'This is your current password. Choose another.' },
      fields: [{ field: 'password' }],
    })
    await setPassword(viewer, { current: password, password: 'another river' })
    const account = await db().account.findFirstOrThrow({ where: { userId: person.id } })
    expect(await verifyPassword('another river', account.passwordHash)).toBe(true)
  })
})
