import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { isClosed } from './closed'
import { PASSWORD_PROVIDER, verifyPassword } from './password'

/** As many characters as `newPassword` takes (`lib/people/accounts/schema.ts`). */
const LONGEST = 200

/** Somebody and the password that they gave, as it was then stored: it stays on the server. */
export type KnownByPassword = { readonly id: string; readonly passwordHash: string }

/**
 * Whose password it is; null for a wrong one and for an address that nobody has, which take the same time
 * (`bench/sign-in.ts`). That an account is closed is said only to who knows its password.
 * @throws an error named `closed`, which next-auth takes to the sign-in page
 */
export async function personByPassword(email: string, password: string): Promise<KnownByPassword | null> {
  const key = { provider: PASSWORD_PROVIDER, providerAccountId: email.trim().toLowerCase() }
  const account = await db().account.findUnique({
    where: { provider_providerAccountId: key },
    select: { userId: true, passwordHash: true },
  })
  const passwordHash = account?.passwordHash ?? null
  // No password is longer, and none is cut: a longer one costs the same and fits nobody.
  const matches = await verifyPassword(password.length > LONGEST ? '' : password, passwordHash)
  if (!matches || !account || passwordHash === null) return null
  const person = await db().user.findUniqueOrThrow({ where: { id: account.userId } })
  if (isClosed(person)) throw new Error('closed')
  return { id: person.id, passwordHash }
}
