import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { AppError } from '@/lib/foundation/errors'
import { setUpEmptyDatabase } from '@/testing/database'
import { authOptions } from './options'
import type { SignInHandlers } from './sign-in-handlers'

setUpEmptyDatabase()

const untold = /^Callback$/
let log: MockInstance
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => log.mockRestore())

/** Failed sign-ins that the witness recorded. */
const told: unknown[] = []
const witness: SignInHandlers['listener'] = {
  onSignedIn: async () => {},
  onFailed: async (what) => {
    told.push(what)
  },
}
beforeEach(() => {
  told.length = 0
})

const failing = (error: Error): SignInHandlers => {
  const fail = () => Promise.reject(error)
  return { signInByLink: fail, signInByProvider: fail, linkProvider: fail, listener: witness }
}

type Authorize = (input: Record<string, string>) => Promise<unknown>
function getAuthorize(id: string, arrivals: SignInHandlers): Authorize {
  const found = authOptions(arrivals).providers.find(({ options }) => options?.id === id)
  return found?.options?.authorize as Authorize
}

describe('what goes wrong within a sign-in', () => {
  const broken = new Error('unused')

  test('is told in no words of the database, and logged', async () => {
    const byLink = async () => db().$queryRawUnsafe<never>('SELECT "secret" FROM "Account"')
    const arriving = getAuthorize('sign-in-link', { ...failing(broken), signInByLink: byLink })({ token: 'x' })
    await expect(arriving).rejects.toThrow(untold)
    expect(log).toHaveBeenCalledExactlyOnceWith(
      'A sign-in broke',
      expect.anything(),
      expect.objectContaining({
        message: expect.stringMatching(/no such column: secret|column "secret" does not exist/),
      }),
    )
  })

  test('is kept from the address bar by each way in', async () => {
    // Outside a request Next has no cookies: an error like any other.
    const input = { email: 'ana@example.org', password: 'a river in may' }
    await expect(getAuthorize('credentials', failing(broken))(input)).rejects.toThrow(untold)
    const back = { user: { id: '1' }, account: { type: 'oauth', provider: 'github', providerAccountId: '1' } } as const
    await expect(authOptions(failing(broken)).callbacks?.signIn?.(back)).rejects.toThrow(untold)
    expect(log).toHaveBeenCalledTimes(2)
  })

  test('is said when it is a refusal', async () => {
    const refusal = new AppError('too-many', 'Later.')
    await expect(getAuthorize('sign-in-link', failing(refusal))({ token: 'x' })).rejects.toBe(refusal)
    const closed: SignInHandlers = { ...failing(broken), signInByLink: async () => ({ refused: 'closed' }) }
    await expect(getAuthorize('sign-in-link', closed)({ token: 'x' })).rejects.toThrow(/^closed$/)
    expect(told).toEqual([{ way: 'link', email: null }])
    expect(log).not.toHaveBeenCalled()
  })
})

test('the cookie names a person and a session, whatever else next-auth was handed', async () => {
  const user = { id: 'ana', sessionId: 'one', passwordHash: '$argon2id$', email: 'ana@example.org' }
  const account = { type: 'credentials', provider: 'credentials', providerAccountId: 'ana' } as const
  const token = await authOptions(failing(new Error('unused'))).callbacks?.jwt?.({
    token: { name: 'Ana' },
    user,
    account,
  })
  expect(token).toEqual({ sub: 'ana', sessionId: 'one' })
})
