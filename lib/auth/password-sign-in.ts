import 'server-only'
import { db } from '@/lib/db'
import { isClosed } from './closed'
import { PASSWORD_PROVIDER, verifyPassword } from './password'

/**
 * Whose password it is; null for a wrong one and for an address that nobody has, which take the same time
 * (`bench/sign-in.ts`). That an account is closed is said only to who knows its password.
 * @throws an error named `closed`, which next-auth takes to the sign-in page
 */
export async function personByPassword(email: string, password: string): Promise<{ id: string } | null> {
  const key = { provider: PASSWORD_PROVIDER, providerAccountId: email.trim().toLowerCase() }
  const account = await db().account.findUnique({
    where: { provider_providerAccountId: key },
    select: { userId: true, passwordHash: true },
  })
  const matches = await verifyPassword(password.slice(0, 200), account?.passwordHash ?? null)
  if (!matches || !account) return null
  const person = await db().user.findUniqueOrThrow({ where: { id: account.userId } })
  if (isClosed(person)) throw new Error('closed')
  return { id: person.id }
}
