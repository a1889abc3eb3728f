import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import type { Transaction } from '@/lib/foundation/database/db'

/** The provider of an account row that holds a password. */
export const PASSWORD_PROVIDER = 'password'

/** Cost of argon2id, OWASP's first choice: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password with argon2id, in the PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/**
 * Replaces a person's password, under the address that they have now, which may have changed since their request.
 * Another account's password under that address is left over and is deleted: the address belongs to this person alone.
 */
export async function replacePassword(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } })
  const key = { provider: PASSWORD_PROVIDER, providerAccountId: email }
  const isReplaced = { provider: PASSWORD_PROVIDER, OR: [{ userId }, { providerAccountId: email }] }
  await tx.account.deleteMany({ where: isReplaced })
  await tx.account.create({ data: { ...key, userId, passwordHash } })
}

let decoy: Promise<string> | undefined

/** Verifies a password. Without a hash it verifies against a decoy, so that an unknown address takes as long. */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const matches = await verify(passwordHash ?? (await decoy), password)
  return matches && passwordHash !== null
}
