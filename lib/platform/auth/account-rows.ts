import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { PASSWORD_PROVIDER } from './passwords/password'

/** A sign-in method of an account: a password, or an account at an outside provider. */
export type SignInMethod = {
  readonly provider: string
  readonly providerAccountId: string
  readonly passwordHash?: string
  readonly label?: string
}

/** Adds a sign-in method. */
export async function addSignInMethod(tx: Transaction, userId: string, way: SignInMethod): Promise<void> {
  await tx.account.create({ data: { userId, ...way } })
}

/** Removes one sign-in method. */
export async function removeSignInMethod(tx: Transaction, accountId: string): Promise<void> {
  await tx.account.delete({ where: { id: accountId } })
}

/** Removes all sign-in methods of an account. @returns how many there were */
export async function removeSignInMethods(tx: Transaction, userId: string): Promise<number> {
  return (await tx.account.deleteMany({ where: { userId } })).count
}

/** Moves the password to the person's new address, with which they sign in from now on. */
export async function movePassword(tx: Transaction, userId: string, email: string): Promise<void> {
  const where = { userId, provider: PASSWORD_PROVIDER }
  await tx.account.updateMany({ where, data: { providerAccountId: email } })
}
