import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { firstVerificationHooks } from '@/lib/operations/profiles/first-verification.commands'
import { createEmailToken } from '@/lib/platform/auth/email-token'
import { hashPassword, verifyPassword } from '@/lib/platform/auth/passwords/password'
import { type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { resetPassword } from './password-reset.commands'

setUpEmptyDatabase()

const password = 'a river in may'
const dead = { code: 'invalid', fields: [{ field: 'token' }] }
const toLink = ({ id: userId, email }: Viewer, now?: Date) => createEmailToken({ purpose: 'reset', email, userId }, now)
const getAccounts = ({ id: userId }: Viewer) => db().account.findMany({ where: { userId } })

async function withEverything(name: string): Promise<Viewer> {
  const viewer = await makePerson(name)
  const userId = viewer.id
  const passwordHash = await hashPassword('the old password')
  await db().account.create({ data: { userId, provider: 'password', providerAccountId: viewer.email, passwordHash } })
  await db().account.create({ data: { userId, provider: 'github', providerAccountId: userId } })
  await db().session.create({ data: { userId, expiresAt: new Date('2099-01-01') } })
  await db().secondFactor.create({ data: { userId, secret: 'x', confirmedAt: new Date() } })
  await db().recoveryCode.create({ data: { userId, codeHash: 'x' } })
  return viewer
}

describe('a reset', () => {
  test('sets the password, ends every session and keeps the rest of a confirmed account', async () => {
    const ana = await withEverything('Ana')
    await resetPassword(visitor, { token: await toLink(ana), password }, firstVerificationHooks)
    const accounts = await getAccounts(ana)
    expect(accounts.map(({ provider }) => provider).sort()).toEqual(['github', 'password'])
    const hash = accounts.find(({ provider }) => provider === 'password')?.passwordHash ?? null
    expect([await verifyPassword(password, hash), await verifyPassword('the old password', hash)]).toEqual([
      true,
      false,
    ])
    expect([await db().session.count(), await db().secondFactor.count()]).toEqual([0, 1])
    expect(await db().auditEntry.findMany()).toMatchObject([{ action: 'password-reset', subjectId: ana.id }])
  })

  test('of an account that was never confirmed leaves no other way in, and confirms it', async () => {
    const eve = await withEverything('Eve')
    await db().user.update({ where: { id: eve.id }, data: { emailVerifiedAt: null } })
    await resetPassword(visitor, { token: await toLink(eve), password }, firstVerificationHooks)
    expect(await getAccounts(eve)).toMatchObject([{ provider: 'password', providerAccountId: eve.email }])
    expect([await db().secondFactor.count(), await db().recoveryCode.count()]).toEqual([0, 0])
    expect((await db().user.findUniqueOrThrow({ where: { id: eve.id } })).emailVerifiedAt).not.toBeNull()
  })

  test('gives a first password to who had none', async () => {
    const ana = await makePerson('Ana')
    await resetPassword(visitor, { token: await toLink(ana), password }, firstVerificationHooks)
    expect(await getAccounts(ana)).toMatchObject([{ provider: 'password' }])
  })

  test('works once, and ends the other links that were under way', async () => {
    const ana = await makePerson('Ana')
    const [first, second] = [await toLink(ana), await toLink(ana)]
    await resetPassword(visitor, { token: first, password }, firstVerificationHooks)
    for (const token of [first, second]) {
      await expect(
        resetPassword(visitor, { token, password: 'another river' }, firstVerificationHooks),
      ).rejects.toMatchObject(dead)
    }
  })

  test('refuses a bad password and leaves the link for a better one', async () => {
    const ana = await makePerson('Ana')
    const token = await toLink(ana)
    for (const bad of ['password123', ana.email]) {
      const refused = resetPassword(visitor, { token, password: bad }, firstVerificationHooks)
      await expect(refused).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'password' }] })
    }
    await resetPassword(visitor, { token, password }, firstVerificationHooks)
  })

  test('does nothing by a link that is old, made up, for something else, or of an account that is closed', async () => {
    const [ana, ben] = [await makePerson('Ana'), await makePerson('Ben')]
    await db().user.update({ where: { id: ben.id }, data: { disabledAt: new Date() } })
    const tokens = [
      await toLink(ana, new Date(Date.now() - 61 * 60_000)),
      'made up',
      await createEmailToken({ purpose: 'sign-in', email: ana.email, userId: ana.id }),
      await createEmailToken({ purpose: 'reset', email: 'nobody@example.org', userId: null }),
      await toLink(ben),
    ]
    for (const token of tokens)
      await expect(resetPassword(visitor, { token, password }, firstVerificationHooks)).rejects.toMatchObject(dead)
    expect(await db().account.count()).toBe(0)
  })
})
