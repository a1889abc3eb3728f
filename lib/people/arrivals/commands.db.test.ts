import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { firstVerificationHooks } from '@/lib/operations/profiles/first-verification.commands'
import { createEmailToken } from '@/lib/platform/auth/email-token'
import type { Identity } from '@/lib/platform/auth/sign-in-handlers'
import { visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { linkProvider, signInByLink, signInByProvider } from './commands'

setUpEmptyDatabase()

const ana: Identity = {
  provider: 'github',
  id: '4711',
  email: 'Ana@Example.org',
  isEmailVerified: true,
  name: 'Ana\nRibeiro',
  label: 'anar',
}
const signedOut = async () => visitor
const getPerson = (id: string) => db().user.findUniqueOrThrow({ where: { id }, include: { accounts: true } })
const getUserId = (arrival: Awaited<ReturnType<typeof signInByProvider>>) =>
  'userId' in arrival ? arrival.userId : `refused: ${arrival.refused}`
const actions = async () => (await db().auditEntry.findMany({ orderBy: { at: 'asc' } })).map(({ action }) => action)
const linkTo = (email: string, userId: string | null) => createEmailToken({ purpose: 'sign-in', email, userId })
const close = (id: string) => db().user.update({ where: { id }, data: { disabledAt: new Date() } })

describe('somebody who comes from a provider', () => {
  test('gets an account at first, is known from then on, and is not asked for what the provider vouches for', async () => {
    const id = getUserId(await signInByProvider(ana))
    const person = await getPerson(id)
    expect(person).toMatchObject({ name: 'Ana Ribeiro', email: 'ana@example.org' })
    expect(person.accounts).toMatchObject([{ provider: 'github', providerAccountId: '4711', label: 'anar' }])
    expect(person.emailVerifiedAt).not.toBeNull()
    expect(await db().mail.count()).toBe(0)
    expect(getUserId(await signInByProvider({ ...ana, email: 'other@example.org' }))).toBe(id)
    expect(await db().user.count()).toBe(1)
    expect(await actions()).toEqual(['account-made'])
  })

  test('is asked to confirm an address that the provider does not vouch for', async () => {
    const id = getUserId(await signInByProvider({ ...ana, isEmailVerified: false, name: null }))
    expect(await getPerson(id)).toMatchObject({ name: 'ana', emailVerifiedAt: null })
    expect(await db().mail.findMany()).toMatchObject([
      { to: 'ana@example.org', subject: 'Confirm your e-mail address' },
    ])
  })

  test('is never merged with who has the address already', async () => {
    const other = await makePerson('Ana')
    const arrival = await signInByProvider({ ...ana, email: other.email.toUpperCase() })
    expect(arrival).toEqual({ refused: 'address-taken' })
    expect((await getPerson(other.id)).accounts).toEqual([])
  })

  test.each([null, '', 'no address'])('is refused with the address %j', async (email) => {
    expect(await signInByProvider({ ...ana, email })).toEqual({ refused: 'no-address' })
    expect(await db().user.count()).toBe(0)
  })

  test('twice at once gets one account', async () => {
    const [one, two] = await Promise.all([signInByProvider(ana), signInByProvider(ana)])
    expect(getUserId(one)).toBe(getUserId(two))
  })

  test('does not get into an account that was closed', async () => {
    await close(getUserId(await signInByProvider(ana)))
    expect(await signInByProvider(ana)).toEqual({ refused: 'closed' })
  })
})

describe('linking a provider', () => {
  test('adds a way in, once, whatever address it has there', async () => {
    const viewer = await signedIn(await makePerson('Bo'))
    expect([await linkProvider(viewer, ana), await linkProvider(viewer, ana)]).toEqual(['linked', 'linked'])
    expect(getUserId(await signInByProvider(ana))).toBe(viewer.id)
    expect(await actions()).toEqual(['way-in-linked'])
  })

  test('takes nothing from another person', async () => {
    const owner = getUserId(await signInByProvider(ana))
    expect(await linkProvider(await signedIn(await makePerson('Eve')), ana)).toBe('taken')
    expect(getUserId(await signInByProvider(ana))).toBe(owner)
  })

  test('adds one account of each provider, of two at once one', async () => {
    const viewer = await signedIn(await makePerson('Bo'))
    const both = await Promise.all([ana, { ...ana, id: '4712' }].map((identity) => linkProvider(viewer, identity)))
    expect(both.sort()).toEqual(['linked', 'one-already'])
    expect((await getPerson(viewer.id)).accounts).toHaveLength(1)
    expect(await linkProvider(viewer, { ...ana, provider: 'google' })).toBe('linked')
  })

  test('adds nothing for who was signed out while they came back', async () => {
    const viewer = await signedIn(await makePerson('Bo'))
    await db().session.deleteMany()
    await expect(linkProvider(viewer, ana)).rejects.toMatchObject({ code: 'signed-out' })
    expect(await db().account.count()).toBe(0)
  })
})

describe('a link that was mailed', () => {
  test('signs in who has the address, once', async () => {
    const bo = await makePerson('Bo')
    const token = await linkTo(bo.email, bo.id)
    expect(await signInByLink({ token }, signedOut, firstVerificationHooks)).toEqual({ userId: bo.id })
    expect(await signInByLink({ token }, signedOut, firstVerificationHooks)).toEqual({ refused: 'dead-link' })
  })

  test('makes a confirmed account where there is none, with the name and zone that were given', async () => {
    const token = await linkTo('cleo@example.org', null)
    const arrival = await signInByLink(
      { token, name: '  Cleo  C. ', timeZone: 'Asia/Tokyo' },
      signedOut,
      firstVerificationHooks,
    )
    expect(await getPerson(getUserId(arrival))).toMatchObject({ name: 'Cleo C.', timeZone: 'Asia/Tokyo', accounts: [] })
    const second = await linkTo('dan@example.org', null)
    const dan = await getPerson(
      getUserId(await signInByLink({ token: second, timeZone: 'Mars/Olympus' }, signedOut, firstVerificationHooks)),
    )
    expect(dan).toMatchObject({ name: 'dan', timeZone: 'UTC' })
    expect(dan.emailVerifiedAt).not.toBeNull()
  })

  test('signs in who made an account with the address meanwhile', async () => {
    const token = await linkTo('eli@waymark.test', null)
    const { id } = await db().user.create({ data: { name: 'Eli', email: 'eli@waymark.test' } })
    expect(await signInByLink({ token }, signedOut, firstVerificationHooks)).toEqual({ userId: id })
  })

  test('is worth nothing once the address is another’s, or the account closed', async () => {
    const [bo, cleo] = [await makePerson('Bo'), await makePerson('Cleo')]
    const [toBo, toCleo] = [await linkTo(bo.email, bo.id), await linkTo(cleo.email, cleo.id)]
    await db().user.update({ where: { id: bo.id }, data: { email: 'new@example.org' } })
    expect(await signInByLink({ token: toBo }, signedOut, firstVerificationHooks)).toEqual({ refused: 'dead-link' })
    await close(cleo.id)
    expect(await signInByLink({ token: toCleo }, signedOut, firstVerificationHooks)).toEqual({ refused: 'closed' })
  })

  test('throws out whoever made the account before the owner of the address came', async () => {
    const { id, email } = await db().user.create({ data: { name: 'Eve', email: 'victim@example.org' } })
    await db().account.create({ data: { userId: id, provider: 'google', providerAccountId: 'eve' } })
    await db().session.create({ data: { userId: id, expiresAt: new Date('2099-01-01') } })
    await db().secondFactor.create({ data: { userId: id, secret: 'x', confirmedAt: new Date() } })
    expect(await signInByLink({ token: await linkTo(email, id) }, signedOut, firstVerificationHooks)).toEqual({
      userId: id,
    })
    const person = await getPerson(id)
    expect(person.accounts).toEqual([])
    expect(person.emailVerifiedAt).not.toBeNull()
    expect([await db().session.count(), await db().secondFactor.count()]).toEqual([0, 0])
  })

  test('leaves a confirmed account as it is', async () => {
    const bo = await signedIn(await makePerson('Bo'))
    await linkProvider(bo, ana)
    await signInByLink({ token: await linkTo(bo.email, bo.id) }, signedOut, firstVerificationHooks)
    expect((await getPerson(bo.id)).accounts).toHaveLength(1)
  })
})
