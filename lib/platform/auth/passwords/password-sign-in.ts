import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { isClosed } from '../account-closed'
import { PASSWORD_PROVIDER, verifyPassword } from './password'

/** Longest password that `newPassword` accepts (`lib/people/accounts/schema.ts`). */
const LONGEST = 200

/** A person and the stored hash of the password that they gave: it stays on the server. */
export type PasswordMatch = { readonly id: string; readonly passwordHash: string }

/**
 * Finds the person with this address and password; null for a wrong password and for an unknown address, which take the
 * same time (`lab/bench/sign-in.ts`). Only a right password reveals that an account is closed.
 * @throws an error named `closed`, which next-auth takes to the sign-in page
 */
export async function findPersonByPassword(email: string, password: string): Promise<PasswordMatch | null> {
  const key = { provider: PASSWORD_PROVIDER, providerAccountId: email.trim().toLowerCase() }
  const account = await db().account.findUnique({
    where: { provider_providerAccountId: key },
    select: { userId: true, passwordHash: true },
  })
  const passwordHash = account?.passwordHash ?? null
  // Longer passwords do not exist and are not cut: one takes as long to check and never matches.
  const matches = await verifyPassword(password.length > LONGEST ? '' : password, passwordHash)
  if (!matches || !account || passwordHash === null) return null
  const person = await db().user.findUniqueOrThrow({ where: { id: account.userId } })
  if (isClosed(person)) throw new Error('closed')
  return { id: person.id, passwordHash }
}
