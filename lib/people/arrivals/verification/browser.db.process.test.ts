import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { signUpDoors } from '@/lib/mentoring/cohorts/joining/sign-up-doors.data'
import { firstVerificationHooks } from '@/lib/operations/profiles/first-verification.commands'
import { createEmailToken } from '@/lib/platform/auth/email-token'
import { authOptions } from '@/lib/platform/auth/options'
import { sessionCookie, sessionToken } from '@/lib/platform/auth/sessions/session-cookie'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { createSignInHandlers } from '../commands'

/** The cookies of the request. */
const jar = vi.hoisted(() => new Map<string, { readonly value: string }>())
vi.mock('next/headers', () => ({ cookies: async () => jar, headers: async () => new Headers() }))

setUpEmptyDatabase()

type Authorize = (input: { readonly token: string }) => Promise<{ readonly id: string } | null>

/** Uses Hana's mailed link as next-auth does, in a browser with this cookie. */
async function useLink(hana: Viewer, cookie?: string) {
  const { email, id: userId } = hana
  jar.clear()
  if (cookie) jar.set(sessionCookie(env().NEXTAUTH_URL).name, { value: cookie })
  const provider = authOptions(createSignInHandlers(firstVerificationHooks, signUpDoors)).providers.find(
    ({ options }) => options?.id === 'sign-in-link',
  )
  const authorize = provider?.options?.authorize as Authorize
  const token = await createEmailToken({ purpose: 'sign-in', email, userId })
  expect(await authorize({ token })).toMatchObject({ id: userId })
  return db().user.findUniqueOrThrow({ where: { id: userId } })
}

const getCookie = ({ id: userId, sessionId }: Viewer) => sessionToken({ userId, sessionId })
const hanaUnconfirmed = async () => signedIn(await makePerson('Hana', { isVerified: false }))

test('a link that a stranger asked for takes nothing from the owner who uses it while signed in', async () => {
  const hana = await hanaUnconfirmed()
  const person = await useLink(hana, await getCookie(hana))
  expect(person.name).toBe('Hana')
  expect(person.emailVerifiedAt).not.toBeNull()
})

test.each([
  ['no cookie', async () => undefined],
  ['the cookie of another account', async () => getCookie(await signedIn(await makePerson('Otto')))],
  ['a cookie of no session', async ({ id: userId }: Viewer) => sessionToken({ userId, sessionId: randomUUID() })],
  ['a cookie that was tampered with', async (hana: Viewer) => `${await getCookie(hana)}x`],
])('with %s, the account is reset', async (_what, cookieFor) => {
  const hana = await hanaUnconfirmed()
  const person = await useLink(hana, await cookieFor(hana))
  expect(person.name).toMatch(/^hana\./)
  expect(person.emailVerifiedAt).not.toBeNull()
})
