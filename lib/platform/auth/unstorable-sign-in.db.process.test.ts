import { expect, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { authOptions } from './options'
import { hashPassword, PASSWORD_PROVIDER } from './passwords/password'
import type { SignInHandlers } from './sign-in-handlers'

/** A browser without cookies. */
vi.mock('next/headers', () => ({ cookies: async () => new Map(), headers: async () => new Headers() }))

setUpEmptyDatabase()

const password = 'a river in may'

test.each(['\u0000', '\ud800'])('an address with %j is one that nobody has, and breaks nothing', async (odd) => {
  const { id, email } = await makePerson('Ana')
  const account = { userId: id, provider: PASSWORD_PROVIDER, providerAccountId: email }
  await db().account.create({ data: { ...account, passwordHash: await hashPassword(password) } })
  const told: unknown[] = []
  const handlers = { listener: { onSignedIn: async () => {}, onFailed: async (what: unknown) => void told.push(what) } }
  const form = authOptions(handlers as unknown as SignInHandlers).providers.find(({ id }) => id === 'credentials')
  const authorize = form?.options?.authorize as (input: unknown) => Promise<unknown>
  expect(await authorize({ email: email + odd, password })).toBeNull()
  expect(told).toEqual([{ way: PASSWORD_PROVIDER, email: `${email}\ufffd` }])
})

test('a link with a null in its token and its name is looked for as it can be', async () => {
  const asked: unknown[] = []
  const signInByLink: SignInHandlers['signInByLink'] = async (link) => {
    asked.push(link)
    return { refused: 'closed' }
  }
  const handlers = { signInByLink, listener: { onSignedIn: async () => {}, onFailed: async () => {} } }
  const form = authOptions(handlers as unknown as SignInHandlers).providers.find(
    (one) => one.options?.id === 'sign-in-link',
  )
  const authorize = form?.options?.authorize as (input: unknown) => Promise<unknown>
  await expect(authorize({ token: 'a\u0000', name: 'Ana\u0000', timeZone: 7 })).rejects.toThrow(/^closed$/)
  expect(asked).toEqual([{ token: 'a\ufffd', name: 'Ana\ufffd', timeZone: undefined }])
})
