import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** The provider of an account row that holds a password. */
export const PASSWORD_PROVIDER = 'password'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Argon2id hash in the PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

let decoy: Promise<string> | undefined

/** Checks a password. Without a hash it checks against a decoy, so that an unknown address takes as long. */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const matches = await verify(passwordHash ?? (await decoy), password)
  return matches && passwordHash !== null
}
