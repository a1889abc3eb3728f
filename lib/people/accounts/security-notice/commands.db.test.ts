import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { firstVerificationHooks } from '@/lib/operations/profiles/first-verification.commands'
import { linkProvider } from '@/lib/people/arrivals/commands'
import { resetPassword } from '@/lib/people/arrivals/password-reset.commands'
import { createEmailToken } from '@/lib/platform/auth/email-token'
import { verifyPassword } from '@/lib/platform/auth/passwords/password'
import { type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { setPassword } from '../commands'
import { unlinkProvider } from '../provider-links/commands'

setUpEmptyDatabase()

const password = 'a river in may'
const identity = { id: '1', email: null, isEmailVerified: false, name: null, label: 'ana', provider: 'github' } as const
const subjectsTo = async ({ email }: Viewer) =>
  (await db().mail.findMany({ where: { to: email }, orderBy: { createdAt: 'asc' } })).map(({ subject }) => subject)

const changes: readonly (readonly [string, string, (viewer: Viewer) => Promise<unknown>])[] = [
  ['sets a password', 'Your password was changed (Waymark)', (viewer) => setPassword(viewer, { password })],
  [
    'resets the password',
    'Your password was reset (Waymark)',
    async ({ id: userId, email }) =>
      resetPassword(
        visitor,
        { token: await createEmailToken({ purpose: 'reset', email, userId }), password },
        firstVerificationHooks,
      ),
  ],
  ['links a provider', 'A sign-in method was added (Waymark)', (viewer) => linkProvider(viewer, identity)],
  [
    'unlinks a provider',
    'A sign-in method was removed (Waymark)',
    async (viewer) => {
      const { id } = await db().account.create({
        data: { userId: viewer.id, provider: 'github', providerAccountId: '1' },
      })
      await unlinkProvider(viewer, id, undefined, new Date(), ['github'])
    },
  ],
]

test.each(changes)('who %s is told by mail, which signs nobody in', async (_what, subject, change) => {
  const ana = await signedIn(await makePerson('Ana'))
  await change(ana)
  expect(await subjectsTo(ana)).toEqual([subject])
  const { text } = await db().mail.findFirstOrThrow({ where: { to: ana.email } })
  expect(text).toMatch(/If this wasn’t you/)
  expect(text).not.toContain('token=')
  expect(text).not.toContain('Ana')
})

test('no password is changed without a mail: once too many went out, the change is refused', async () => {
  const ana = await signedIn(await makePerson('Ana'))
  let current: string | undefined
  for (let n = 0; n < limits.securityMail.tries; n++) {
    await setPassword(ana, { current, password: `${password} ${n}` })
    current = `${password} ${n}`
  }
  const oneMore = setPassword(ana, { current, password: 'a mountain in june' })
  await expect(oneMore).rejects.toMatchObject({ code: 'too-many' })
  const { passwordHash } = await db().account.findFirstOrThrow({ where: { userId: ana.id } })
  expect(await verifyPassword(current ?? '', passwordHash)).toBe(true)
  expect(await subjectsTo(ana)).toHaveLength(limits.securityMail.tries)
})
