import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { type MissingResource, notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { activeAdmins, canAdminister } from './policy'

/**
 * Checks for what admins do to accounts. Acting as another person is impossible, and must stay so: whatever bears a
 * person's name was done in a session of their own.
 */

/**
 * Requires an admin, in the caller's transaction, which holds the write lock. It checks the viewer's role in the
 * database: when two admins remove each other's role at once, only the first succeeds.
 * @param what is not found by everybody else
 */
export async function requireAdmin(tx: Transaction, viewer: Viewer, what: MissingResource): Promise<void> {
  if (!canAdminister(viewer)) throw notFound(what)
  if ((await tx.user.count({ where: { ...activeAdmins, id: viewer.id } })) === 0) throw notFound(what)
}

/**
 * Finds the person whose account the viewer is about to change, in the caller's transaction.
 * @throws not-found unless the viewer is an admin and the person has an account
 */
export async function getManagedPerson(tx: Transaction, viewer: Viewer, personId: string) {
  await requireAdmin(tx, viewer, 'person')
  const person = isId(personId)
    ? await tx.user.findFirst({
        where: { id: personId, deletedAt: null },
        select: { id: true, isMentor: true, isAdmin: true, disabledAt: true, emailVerifiedAt: true },
      })
    : null
  if (!person) throw notFound('person')
  return person
}

/** Counts the admins beside a person. */
export const countOtherAdmins = (tx: Transaction, personId: string): Promise<number> =>
  tx.user.count({ where: { ...activeAdmins, id: { not: personId } } })

export type MentorLoss = {
  readonly id: string
  /** False for a person who stays a mentor, and has lost only an admin's access. */
  readonly releasesClaims: boolean
}

/**
 * Runs in the transaction in which a person loses a role or their account. Passed in, because reviews belong to a later
 * wing.
 */
export type OnMentorRemoved = (tx: Transaction, gone: MentorLoss, now: Date) => Promise<void>
