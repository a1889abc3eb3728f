import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { firstVerificationHooks } from '@/lib/operations/profiles/first-verification.commands'
import { resetUnverifiedAccount } from '@/lib/people/arrivals/verification/commands'
import { hashPassword } from '@/lib/platform/auth/passwords/password'
import { operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { signUp } from '../commands'
import { askForAddress, takeAddressLink } from './commands'
import { mailMissingVerifications, resendVerification } from './verification.commands'

setUpEmptyDatabase()

const current = 'a river in may'
const getPerson = (id: string) => db().user.findUniqueOrThrow({ where: { id }, include: { accounts: true } })
const newestMail = () => db().mail.findFirstOrThrow({ orderBy: [{ createdAt: 'desc' }] })
const tokenIn = (text: string) => text.match(/verify-email\?token=([\w-]+)/)?.[1] ?? ''
const newestToken = async () => tokenIn((await newestMail()).text)

async function withPassword(name: string): Promise<Viewer> {
  const viewer = await makePerson(name)
  const userId = viewer.id
  const passwordHash = await hashPassword(current)
  await db().account.create({ data: { userId, provider: 'password', providerAccountId: viewer.email, passwordHash } })
  const session = await db().session.create({ data: { userId, expiresAt: new Date('2099-01-01') } })
  return { ...viewer, sessionId: session.id }
}

describe('an address', () => {
  test('is confirmed by the link that went to it at sign-up, once', async () => {
    const { id } = await signUp(visitor, { name: 'Ana', email: 'ana@example.org', password: current })
    expect((await getPerson(id)).emailVerifiedAt).toBeNull()
    const mail = await newestMail()
    expect(mail).toMatchObject({ to: 'ana@example.org', subject: 'Confirm your e-mail address' })
    const ana = { ...(await makePerson('Ana')), id }
    expect(await takeAddressLink(ana, tokenIn(mail.text))).toBe('verify')
    expect((await getPerson(id)).emailVerifiedAt).not.toBeNull()
    await expect(takeAddressLink(ana, tokenIn(mail.text))).rejects.toMatchObject({ code: 'not-found' })
    expect(await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })).toMatchObject([
      { action: 'account-made' },
      { action: 'address-confirmed' },
    ])
  })

  test('is not confirmed from outside its account: whoever made that may have been a stranger', async () => {
    const { id } = await signUp(visitor, { name: 'Eve', email: 'ana@example.org', password: current })
    const token = await newestToken()
    await expect(takeAddressLink(visitor, token)).rejects.toMatchObject({ code: 'signed-out' })
    await expect(takeAddressLink(await makePerson('Ana'), token)).rejects.toMatchObject({ code: 'not-found' })
    expect((await getPerson(id)).emailVerifiedAt).toBeNull()
    expect(await takeAddressLink({ ...(await makePerson('Eve')), id }, token)).toBe('verify')
  })

  test('is asked for once from everybody who was here before addresses were confirmed', async () => {
    const old = await makePerson('Old', { isVerified: false })
    await makePerson('New')
    await signUp(visitor, { name: 'Ana', email: 'ana@example.org', password: current })
    expect(await mailMissingVerifications(operator, new Date())).toBe(1)
    expect(await db().mail.count({ where: { to: old.email } })).toBe(1)
    expect(await mailMissingVerifications(operator, new Date())).toBe(0)
  })

  test('is asked for again a few times an hour, and not once it is confirmed', async () => {
    const ana = await makePerson('Ana')
    await expect(resendVerification(ana)).rejects.toMatchObject({ code: 'conflict' })
    await db().user.update({ where: { id: ana.id }, data: { emailVerifiedAt: null } })
    for (let n = 0; n < 4; n++) await resendVerification(ana)
    await expect(resendVerification(ana)).rejects.toMatchObject({ code: 'too-many' })
    expect(await db().mail.count()).toBe(4)
  })

  test('is not confirmed by a link that went to the one before', async () => {
    const { id } = await signUp(visitor, { name: 'Ana', email: 'ana@example.org', password: current })
    const token = await newestToken()
    await db().user.update({ where: { id }, data: { email: 'new@example.org' } })
    const ana = { ...(await makePerson('Ana')), id }
    await expect(takeAddressLink(ana, token)).rejects.toMatchObject({ code: 'not-found' })
    expect((await getPerson(id)).emailVerifiedAt).toBeNull()
  })

  test('proved by a link takes away what a stranger prepared: ways in, and links to another address', async () => {
    const { id } = await signUp(visitor, { name: 'Eve', email: 'ana@example.org', password: current })
    const eve = { ...(await makePerson('Eve')), id, email: 'ana@example.org' }
    const session = await db().session.create({ data: { userId: id, expiresAt: new Date('2099-01-01') } })
    await db().account.create({ data: { userId: id, provider: 'github', providerAccountId: '666' } })
    await askForAddress({ ...eve, sessionId: session.id }, { email: 'evil@example.org', current })
    const trap = await newestToken()
    await db().$transaction((tx) => resetUnverifiedAccount(tx, id, firstVerificationHooks, new Date()))
    expect(await db().account.count({ where: { userId: id } })).toBe(0)
    await expect(takeAddressLink(eve, trap)).rejects.toMatchObject({ code: 'not-found' })
    expect((await getPerson(id)).email).toBe('ana@example.org')
    const line = await db().auditEntry.findFirstOrThrow({ where: { action: 'address-proved' } })
    expect(JSON.parse(line.detail)).toMatchObject({ ways: 2, factors: 0 })
  })
})

describe('another address', () => {
  const email = 'new@example.org'

  test('is written to a few times an hour, however many accounts ask for it', async () => {
    const outcomes: unknown[] = []
    for (let n = 0; n < 6; n++) {
      const person = await withPassword('Eve')
      outcomes.push(await askForAddress(person, { email, current }).catch((error) => error.code))
    }
    expect(outcomes).toEqual([...Array(5).fill(undefined), 'too-many'])
    expect(await db().mail.count({ where: { to: email } })).toBe(5)
    // Without the token, which is random letters.
    expect((await newestMail()).text.replace(/token=\S+/, '')).not.toContain('Eve')
  })

  test('counts once its link is used: the password follows, other devices are signed out, the old one is told', async () => {
    const ana = await withPassword('Ana')
    await db().session.create({ data: { userId: ana.id, expiresAt: new Date('2099-01-01') } })
    await askForAddress(ana, { email, current })
    expect(await getPerson(ana.id)).toMatchObject({ email: ana.email })
    expect(await newestMail()).toMatchObject({ to: email, subject: 'Confirm your new e-mail address' })
    expect(await takeAddressLink(ana, await newestToken())).toBe('change')
    const person = await getPerson(ana.id)
    expect(person).toMatchObject({ email, accounts: [{ provider: 'password', providerAccountId: email }] })
    expect(await db().session.findMany()).toMatchObject([{ id: ana.sessionId }])
    expect(await db().mail.findMany({ where: { to: ana.email } })).toMatchObject([
      { subject: 'Your e-mail address was changed' },
    ])
    expect(await db().auditEntry.findMany()).toMatchObject([{ action: 'address-changed', subjectId: ana.id }])
  })

  test('is changed without a mail to an unconfirmed one: it may be a stranger’s', async () => {
    const eve = await withPassword('Go to https://evil.example')
    await db().user.update({ where: { id: eve.id }, data: { emailVerifiedAt: null } })
    await askForAddress(eve, { email, current })
    expect(await takeAddressLink(eve, await newestToken())).toBe('change')
    expect(await db().mail.count({ where: { to: eve.email } })).toBe(0)
  })

  test('is asked for by who knows the password alone', async () => {
    const ana = await withPassword('Ana')
    const wrong = { code: 'invalid', fields: [{ field: 'current' }] }
    await expect(askForAddress(ana, { email })).rejects.toMatchObject(wrong)
    await expect(askForAddress(ana, { email, current: 'not this one' })).rejects.toMatchObject(wrong)
    await expect(askForAddress(ana, { email: ana.email, current })).rejects.toMatchObject({ code: 'invalid' })
    expect(await db().mail.count()).toBe(0)
  })

  test('that somebody has is not told to who asks, but to them, and no link leads to it', async () => {
    const [ana, ben] = [await withPassword('Ana'), await makePerson('Ben')]
    expect(await askForAddress(ana, { email: ben.email, current })).toBeUndefined()
    const mail = await newestMail()
    expect(mail).toMatchObject({ to: ben.email, subject: 'This address already has an account' })
    expect(mail.text).not.toContain('token')
  })

  test('that somebody took meanwhile stays theirs, and the account as it was', async () => {
    const ana = await withPassword('Ana')
    await askForAddress(ana, { email, current })
    const token = await newestToken()
    await db().user.create({ data: { name: 'Ben', email } })
    await expect(takeAddressLink(ana, token)).rejects.toMatchObject({ code: 'conflict' })
    expect(await getPerson(ana.id)).toMatchObject({ email: ana.email, accounts: [{ providerAccountId: ana.email }] })
  })

  test('is given to nobody else who reads the link, and not by a link before the last', async () => {
    const [ana, eve] = [await withPassword('Ana'), await withPassword('Eve')]
    await askForAddress(ana, { email: 'first@example.org', current }, new Date(Date.now() - 1000))
    const first = await newestToken()
    await askForAddress(ana, { email, current })
    const second = await newestToken()
    for (const [who, token] of [
      [visitor, second],
      [eve, second],
      [ana, first],
    ] as const) {
      await expect(takeAddressLink(who, token)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await takeAddressLink(ana, second)).toBe('change')
    expect(await getPerson(ana.id)).toMatchObject({ email })
  })
})
