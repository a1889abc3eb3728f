import 'server-only'
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import type { Transaction } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { log } from '@/lib/foundation/log'
import { parseRecoveryCode, RECOVERY_BYTES, RECOVERY_CODES, toRecoveryCode } from './recovery-code'
import { findTotpStep, isTotpCode, SECRET_BYTES } from './totp'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Derives the key for this use alone from the host's secret. */
const sealingKey = () => Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'waymark second factor', 32))

/** Makes a new secret for an authenticator app. */
export const newSecret = (): Uint8Array => randomBytes(SECRET_BYTES)

/** Encrypts a secret for storage, bound to its person, so that it is of no use in another row. */
export function sealSecret(secret: Uint8Array, userId: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, sealingKey(), iv).setAAD(Buffer.from(userId))
  const sealed = Buffer.concat([iv, cipher.update(secret), cipher.final()])
  return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url')
}

/** Decrypts a secret. @throws when it was sealed for another person, with another key, or was changed */
export function openSecret(sealed: string, userId: string): Uint8Array {
  const bytes = Buffer.from(sealed, 'base64url')
  const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(-TAG_BYTES)]
  const options = { authTagLength: TAG_BYTES }
  const decipher = createDecipheriv(CIPHER, sealingKey(), iv, options).setAAD(Buffer.from(userId)).setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
}

/**
 * Hashes a recovery code, salted with the person. It does not depend on the host's secret: once that changes, recovery
 * codes are the only second factor left.
 */
const hashCode = (userId: string, code: string) => createHash('sha256').update(`${userId}:${code}`).digest('hex')

/** Replaces a person's recovery codes by ten new ones. They are returned once; only their hashes are stored. */
export async function renewRecoveryCodes(tx: Transaction, userId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => toRecoveryCode(randomBytes(RECOVERY_BYTES)))
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashCode(userId, code) })) })
  return codes
}

/** The accepted second factor: a code of the app, or a recovery code, with the number of those left. */
export type SecondFactorUse = { readonly by: 'app' } | { readonly by: 'recovery-code'; readonly left: number }

/**
 * Redeems a second factor. Each code works once, also with two concurrent uses. Null when it is wrong, or no second
 * factor is set up.
 */
export async function consumeSecondFactor(
  tx: Transaction,
  userId: string,
  typed: string,
  now: Date,
): Promise<SecondFactorUse | null> {
  if (!isTotpCode(typed)) return takeRecoveryCode(tx, userId, typed, now)
  return (await takeCodeOfApp(tx, userId, typed, now)) ? { by: 'app' } : null
}

async function takeCodeOfApp(tx: Transaction, userId: string, typed: string, now: Date): Promise<boolean> {
  const factor = await tx.secondFactor.findFirst({ where: { userId, confirmedAt: { not: null } } })
  const step = factor && findMatchingStep(factor, typed, now)
  if (!step) return false
  const isTaken = { where: { userId, confirmedAt: { not: null }, lastStep: { lt: step } }, data: { lastStep: step } }
  return (await tx.secondFactor.updateMany(isTaken)).count === 1
}

type StoredFactor = { readonly userId: string; readonly secret: string; readonly lastStep: number }

/** Returns the time step of a valid unused code, or null. A secret that cannot be decrypted matches no code. */
export function findMatchingStep({ userId, secret, lastStep }: StoredFactor, typed: string, now: Date): number | null {
  let opened: Uint8Array
  try {
    opened = openSecret(secret, userId)
  } catch {
    log().error({ userId }, 'A second factor cannot be read: was NEXTAUTH_SECRET changed? Recovery codes work')
    return null
  }
  return findTotpStep(opened, typed, lastStep, now)
}

async function takeRecoveryCode(
  tx: Transaction,
  userId: string,
  typed: string,
  now: Date,
): Promise<SecondFactorUse | null> {
  const code = parseRecoveryCode(typed)
  if (!code) return null
  const isOn = { secondFactor: { confirmedAt: { not: null } } }
  const where = { userId, codeHash: hashCode(userId, code), usedAt: null, user: isOn }
  const { count } = await tx.recoveryCode.updateMany({ where, data: { usedAt: now } })
  if (count !== 1) return null
  return { by: 'recovery-code', left: await tx.recoveryCode.count({ where: { userId, usedAt: null } }) }
}
