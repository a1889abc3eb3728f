import { expect, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { firstVerificationHooks } from '@/lib/operations/profiles/first-verification.commands'
import { setPassword } from '@/lib/people/accounts/commands'
import { createEmailToken } from '@/lib/platform/auth/email-token'
import { visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { signInByLink } from './commands'

/** Holds the hashing of one password until released, so that the order of two calls does not depend on the clock. */
const held = vi.hoisted(() => ({ password: '', begin: () => {}, until: Promise.resolve() }))
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const real = await importOriginal<typeof import('@node-rs/argon2')>()
  const hash: typeof real.hash = async (password, ...rest) => {
    if (password === held.password) {
      held.begin()
      await held.until
    }
    return real.hash(password, ...rest)
  }
  return { ...real, hash }
})

setUpEmptyDatabase()

test('a stranger’s new password under way does not outlive that the owner of the address takes the account back', async () => {
  const [current, password] = ['a river in may', 'another river in june']
  const eve = await signedIn(await makePerson('Eve'))
  await setPassword(eve, { password: current })
  await db().user.update({ where: { id: eve.id }, data: { emailVerifiedAt: null } })
  const token = await createEmailToken({ purpose: 'sign-in', email: eve.email, userId: eve.id })
  let letGo = () => {}
  held.until = new Promise((resolve) => {
    letGo = resolve
  })
  const begun = new Promise<void>((resolve) => {
    held.begin = resolve
  })
  held.password = password
  // The present password was right, and the new one is being hashed: meanwhile the owner signs in.
  const write = expect(setPassword(eve, { current, password })).rejects.toMatchObject({ code: 'signed-out' })
  await begun
  expect(await signInByLink({ token }, async () => visitor, firstVerificationHooks)).toEqual({ userId: eve.id })
  letGo()
  await write
  expect(await db().account.findMany({ where: { userId: eve.id, provider: 'password' } })).toEqual([])
})
