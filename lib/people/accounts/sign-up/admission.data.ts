import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { Visitor } from '@/lib/platform/auth/viewer'
import { readSignUpRule } from '@/lib/platform/instance/data'
import { isAtDomain } from '@/lib/platform/instance/sign-up'
import { hashOfCode } from '../invitations/code.data'
import { isLive } from '../invitations/data'
import { findInvitationCode } from './invitation-code'

/** Sign-up by way of cohorts, which belong to a later wing: passed in by routes. */
export type SignUpDoors = {
  /**
   * Looks up a code of a cohort's join page: `open` for the join link of a cohort that lets everyone sign up, the
   * address that a personal code was mailed to, or null.
   */
  readonly findSignUpByCode: (tx: Transaction, code: string, now: Date) => Promise<'open' | { email: string } | null>
  /** Returns whether a cohort has invited this address, and the invitation can still be accepted. */
  readonly isInvited: (tx: Transaction, email: string, now: Date) => Promise<boolean>
}

/** No cohort lets anyone in. */
export const noDoors: SignUpDoors = { findSignUpByCode: async () => null, isInvited: async () => false }

type Newcomer = {
  /** Lower case. */
  readonly email: string
  /** True if mail to the address is known to reach the person. */
  readonly isProved: boolean
  /** Page that they return to; an invitation's counts. */
  readonly next?: string | null
}

/**
 * Returns whether an account may be made for an address, by the instance's rule at this moment. It reads nothing of
 * accounts: the answer, and its time, are alike for addresses with one and without.
 */
export async function mayMakeAccount(
  tx: Transaction,
  { email, isProved, next }: Newcomer,
  doors: SignUpDoors,
  now: Date,
): Promise<boolean> {
  const { mode, domains } = await readSignUpRule(tx)
  if (mode === 'open') return true
  const found = await findByCode(tx, next, doors, now)
  if (found === 'open') return true
  // A code that was mailed to this very address proves it.
  if (!isProved && found?.email !== email) return false
  if (isAtDomain(email, domains)) return true
  return (await isInvitedPerson(tx, email, now)) || (await doors.isInvited(tx, email, now))
}

/** Returns whether the holder of a mailed link, who has proved the address, may make an account. */
export const canMakeAccount = (
  _visitor: Visitor,
  { email, next }: Omit<Newcomer, 'isProved'>,
  doors: SignUpDoors,
  now = new Date(),
): Promise<boolean> => mayMakeAccount(db(), { email, isProved: true, next }, doors, now)

async function findByCode(tx: Transaction, next: string | null | undefined, doors: SignUpDoors, now: Date) {
  const asked = findInvitationCode(next)
  if (!asked) return null
  if (asked.kind === 'cohort') return doors.findSignUpByCode(tx, asked.code, now)
  return tx.personInvitation.findUnique({ where: { codeHash: hashOfCode(asked.code) }, select: { email: true } })
}

async function isInvitedPerson(tx: Transaction, email: string, now: Date): Promise<boolean> {
  const open = { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } }
  const rows = await tx.personInvitation.findMany({ where: { email, ...open }, include: { invitedBy: true } })
  return rows.some(isLive)
}
