import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { sealSecret } from './second-factor'

/**
 * Begins a set-up, in place of one that was not confirmed.
 * @returns false when a second factor exists
 */
export async function beginSetUp(tx: Transaction, userId: string, secret: Uint8Array, now: Date): Promise<boolean> {
  await tx.secondFactor.deleteMany({ where: { userId, confirmedAt: null } })
  if (await tx.secondFactor.findUnique({ where: { userId } })) return false
  await tx.secondFactor.create({ data: { userId, secret: sealSecret(secret, userId), createdAt: now, lastStep: 0 } })
  return true
}

/** Activates a set-up. @param lastStep the time step of the code that confirmed it */
export async function confirmSetUp(tx: Transaction, userId: string, lastStep: number, now: Date): Promise<void> {
  await tx.secondFactor.update({ where: { userId }, data: { confirmedAt: now, lastStep } })
}

/**
 * Removes a second factor, also an unconfirmed one, with its recovery codes.
 * @returns how many second factors were confirmed, and how many rows there were
 */
export async function removeSecondFactor(tx: Transaction, userId: string) {
  const { count: confirmed } = await tx.secondFactor.deleteMany({ where: { userId, confirmedAt: { not: null } } })
  const { count: begun } = await tx.secondFactor.deleteMany({ where: { userId } })
  const { count: codes } = await tx.recoveryCode.deleteMany({ where: { userId } })
  return { confirmed, rows: confirmed + begun + codes }
}

/** Deletes set-ups that were begun before a moment and never confirmed. @returns how many */
export async function deleteStaleSetUps(before: Date): Promise<number> {
  return (await db().secondFactor.deleteMany({ where: { confirmedAt: null, createdAt: { lt: before } } })).count
}
