import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { firstVerificationHooks } from '@/lib/operations/profiles/first-verification.commands'
import { askForAddress, changeAddress } from '@/lib/people/accounts/address/commands'
import { setPassword, signOutEverywhere } from '@/lib/people/accounts/commands'
import { unlinkProvider } from '@/lib/people/accounts/provider-links/commands'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  makeRecoveryCodes,
} from '@/lib/people/accounts/second-factor/commands'
import { createEmailToken, readEmailToken } from '@/lib/platform/auth/email-token'
import { verifyPassword } from '@/lib/platform/auth/passwords/password'
import { findPersonByPassword } from '@/lib/platform/auth/passwords/password-sign-in'
import { openSessionRowFor } from '@/lib/platform/auth/sessions/session-rows'
import { type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { linkProvider } from './commands'
import { resetPassword } from './password-reset.commands'

setUpEmptyDatabase()

const current = 'a river in may'
const password = 'another river in june'
const provider = 'password'
const identity = { id: '1', email: null, isEmailVerified: false, name: null, label: 'eve' }
const getPasswords = ({ id: userId }: { id: string }) => db().account.findMany({ where: { userId, provider } })

async function withPassword(name: string): Promise<Viewer> {
  const viewer = await signedIn(await makePerson(name))
  await setPassword(viewer, { password: current })
  return viewer
}
const reset = async ({ id: userId, email }: Viewer) =>
  resetPassword(
    visitor,
    { token: await createEmailToken({ purpose: 'reset', email, userId }), password },
    firstVerificationHooks,
  )

test.each([
  ['another password', (viewer: Viewer) => setPassword(viewer, { current, password })],
  ['signing out everywhere', (viewer: Viewer) => signOutEverywhere(viewer)],
])('%s ends the links that would open the account or move it', async (_what, shut) => {
  const ana = await withPassword('Ana')
  const { id: userId, email } = ana
  const link = (purpose: 'sign-in' | 'reset' | 'change') => createEmailToken({ purpose, email, userId })
  const [signIn, reset, change] = [await link('sign-in'), await link('reset'), await link('change')]
  await shut(ana)
  for (const [purpose, token] of [
    ['sign-in', signIn] as const,
    ['reset', reset] as const,
    ['change', change] as const,
  ]) {
    expect(await readEmailToken([purpose], token), purpose).toBe('used')
  }
})

/** Loads all rows that a command about one's own account could have changed. */
const everything = async () => [
  await db().user.findMany(),
  await db().account.findMany(),
  await db().secondFactor.findMany(),
  await db().recoveryCode.findMany(),
  await db().emailToken.findMany(),
  await db().mail.findMany(),
  await db().auditEntry.findMany(),
]

/** Prepares a write, and returns the rest of it, to run while its request is in progress. */
type Write = (viewer: Viewer) => Promise<() => Promise<unknown>>
const withCodes = async (viewer: Viewer) => {
  const { key } = await beginSecondFactor(viewer, current)
  const code = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate()
  return confirmSecondFactor(viewer, code)
}
const writes: readonly (readonly [string, Write])[] = [
  ['a password', async (viewer) => () => setPassword(viewer, { current, password })],
  ['a provider that is linked', async (viewer) => () => linkProvider(viewer, { ...identity, provider: 'github' })],
  [
    'a provider that is unlinked',
    async (viewer) => {
      const account = { userId: viewer.id, provider: 'github', providerAccountId: '1' }
      const { id } = await db().account.create({ data: account })
      return () => unlinkProvider(viewer, id, current)
    },
  ],
  ['an app that is begun', async (viewer) => () => beginSecondFactor(viewer, current)],
  [
    'an app that is switched on',
    async (viewer) => {
      const { key } = await beginSecondFactor(viewer, current)
      const app = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
      return () => confirmSecondFactor(viewer, app.generate())
    },
  ],
  [
    'an app that is switched off',
    async (viewer) => {
      const [code = ''] = await withCodes(viewer)
      return () => endSecondFactor(viewer, { current, code })
    },
  ],
  [
    'new recovery codes',
    async (viewer) => {
      const [code = ''] = await withCodes(viewer)
      return () => makeRecoveryCodes(viewer, { current, code })
    },
  ],
  [
    'an address that is asked for',
    async (viewer) => () => askForAddress(viewer, { email: 'eve@example.org', current }),
  ],
  [
    'an address that is moved to',
    async (viewer) => {
      const token = await createEmailToken({ purpose: 'change', email: 'eve@example.org', userId: viewer.id })
      return () => changeAddress(viewer, token)
    },
  ],
]

describe('a write under way', () => {
  test.each(writes)('of %s does nothing once its session has ended', async (_what, prepare) => {
    const viewer = await withPassword('Ana')
    const write = await prepare(viewer)
    await db().session.deleteMany({ where: { userId: viewer.id } })
    const before = await everything()
    await expect(write()).rejects.toMatchObject({ code: 'signed-out' })
    expect(await everything()).toEqual(before)
  })

  test.each(writes)('of %s goes through while it lives', async (_what, prepare) => {
    const write = await prepare(await withPassword('Ana'))
    await expect(write()).resolves.not.toThrow()
  })
})

describe('a password', () => {
  test('that is set while the address changes stands under the new one, and is the only one', async () => {
    const ana = await withPassword('Ana')
    const token = await createEmailToken({ purpose: 'change', email: 'new@example.org', userId: ana.id })
    const write = setPassword(ana, { current, password })
    await changeAddress(ana, token)
    await write
    const accounts = await getPasswords(ana)
    expect(accounts).toMatchObject([{ providerAccountId: 'new@example.org' }])
    expect(await verifyPassword(password, accounts[0]?.passwordHash ?? null)).toBe(true)
  })

  const ways = [
    ['set', (ana: Viewer) => setPassword(ana, { password })],
    ['reset', (ana: Viewer) => reset(ana)],
  ] as const
  test.each(ways)('that is %s is its owner’s, whoever had one left over under the address', async (_how, write) => {
    const [ana, eve] = [await signedIn(await makePerson('Ana')), await makePerson('Eve')]
    const leftOver = { provider, providerAccountId: ana.email, passwordHash: 'of another time' }
    await db().account.create({ data: { ...leftOver, userId: eve.id } })
    await write(ana)
    expect(await getPasswords(eve)).toEqual([])
    expect(await findPersonByPassword(ana.email, password)).toMatchObject({ id: ana.id })
  })
})

describe('a sign-in under way', () => {
  const prove = async ({ email }: Viewer, by = current) => {
    const person = await findPersonByPassword(email, by)
    return { userId: person?.id ?? '', provider, passwordHash: person?.passwordHash ?? '' }
  }
  const open = (way: Parameters<typeof openSessionRowFor>[0]) => openSessionRowFor(way, '', new Date())

  test('by a password goes on while the password is that one', async () => {
    const ana = await withPassword('Ana')
    expect(await open(await prove(ana))).toMatchObject({ userId: ana.id })
  })

  test('by a password does not outlive a reset, nor a change', async () => {
    const ana = await withPassword('Ana')
    const beforeChange = await prove(ana)
    await setPassword(ana, { current, password })
    expect(await open(beforeChange)).toBeNull()
    const beforeReset = await prove(ana, password)
    await reset(ana)
    expect(await open(beforeReset)).toBeNull()
    expect(await db().session.count()).toBe(0)
  })

  test('is half a one when the second factor was switched on meanwhile', async () => {
    const ana = await withPassword('Ana')
    const way = await prove(ana)
    await withCodes(ana)
    const session = await open(way)
    expect(await db().session.findUnique({ where: { id: session?.id ?? '' } })).toMatchObject({
      awaitsSecondFactor: true,
    })
  })

  test('by a provider does not outlive that it is unlinked', async () => {
    const ana = await withPassword('Ana')
    await linkProvider(ana, { ...identity, provider: 'github' })
    const way = { userId: ana.id, provider: 'github', providerAccountId: '1' }
    expect(await open(way)).not.toBeNull()
    const { id } = await db().account.findFirstOrThrow({ where: { provider: 'github' } })
    await unlinkProvider(ana, id, current)
    expect(await open(way)).toBeNull()
  })
})
