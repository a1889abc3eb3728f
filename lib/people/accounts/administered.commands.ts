import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import type { Transaction } from '@/lib/foundation/database/db'
import { type Missing, notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { canAdminister } from './policy'

/**
 * What an admin does to somebody's account. There is no way to act as another person, and none is to be made: what
 * stands under a name was done by whoever signed in under it.
 */

/** Admins who can sign in. */
const admins = { isAdmin: true, disabledAt: null, deletedAt: null } as const

/**
 * Lets an admin through, in the caller's transaction, which holds the write lock. Whether the viewer still is one is
 * asked of the database: of two admins who take each other's role at once, one is first.
 * @param what is not found by everybody else
 */
export async function requireAdmin(tx: Transaction, viewer: Viewer, what: Missing): Promise<void> {
  if (!canAdminister(viewer)) throw notFound(what)
  if ((await tx.user.count({ where: { ...admins, id: viewer.id } })) === 0) throw notFound(what)
}

/**
 * The person whose account the viewer is about to change, in the caller's transaction.
 * @throws not-found unless the viewer is an admin and the person has an account
 */
export async function getAdministered(tx: Transaction, viewer: Viewer, personId: string) {
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

/** How many admins there are beside a person. */
export const countOtherAdmins = (tx: Transaction, personId: string): Promise<number> =>
  tx.user.count({ where: { ...admins, id: { not: personId } } })

export type MentorGone = {
  readonly id: string
  /** False for who mentors on, and has only lost what an admin sees. */
  readonly givesClaimsBack: boolean
}

/** Runs in the transaction in which a person loses a role or their account. Passed in, because reviews lie above people. */
export type OnMentorGone = (tx: Transaction, gone: MentorGone, now: Date) => Promise<void>
