import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { AppError, notFound } from '@/lib/foundation/errors'
import { limitFailuresByAddress } from '@/lib/foundation/rate-limit/by-address'
import { limitFailures } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { normalJoinCode } from '@/lib/foundation/values/join-code'
import { hashOfCode } from '@/lib/people/accounts/invitations/code.data'
import { activeMentors } from '@/lib/people/accounts/policy'
import { isClosed } from '@/lib/platform/auth/account-closed'
import { isSignedIn, type Visitor } from '@/lib/platform/auth/viewer'
import type { CohortInvitation, Inviters } from '../cohort'
import { cohortFields, termFields, toCohort, toTerms } from '../stored-cohort'

/** The cohort and the invitation of a code. */
export type FoundCode = {
  readonly cohortId: string
  /**
   * Id of the invitation of an unused personal code; null for a cohort's own code, and for one that this viewer used.
   */
  readonly invitationId: string | null
  /** Null for a code without expiry. */
  readonly expiresAt: Date | null
  /** Sender of a personal code, while their account is open; null for a cohort's own code. */
  readonly sentBy: string | null
}

/**
 * Finds a cohort by its own code or by a personal one. Null for an unknown, expired, revoked or used code, so that
 * these cannot be told apart.
 */
export async function findByCode(tx: Transaction, who: Visitor, code: string, now: Date): Promise<FoundCode | null> {
  const joinCode = normalJoinCode(code)
  const cohort = await tx.cohort.findFirst({
    where: { joinCode, OR: [{ joinCodeExpires: null }, { joinCodeExpires: { gt: now } }] },
    select: { id: true, joinCodeExpires: true },
  })
  if (cohort) return { cohortId: cohort.id, invitationId: null, expiresAt: cohort.joinCodeExpires, sentBy: null }
  const invitation = await tx.invitation.findUnique({
    where: { codeHash: hashOfCode(code) },
    include: { invitedBy: { select: { name: true, disabledAt: true, deletedAt: true } } },
  })
  if (!invitation || invitation.revokedAt) return null
  const { id, cohortId, acceptedAt, expiresAt, invitedBy } = invitation
  const sentBy = invitedBy && !isClosed(invitedBy) ? invitedBy.name : null
  if (!acceptedAt) return expiresAt > now ? { cohortId, invitationId: id, expiresAt, sentBy } : null
  // A member's second click finds the same cohort; for others a used code is like any wrong one.
  const isIn = isSignedIn(who) && (await tx.membership.count({ where: { cohortId, userId: who.id } })) > 0
  return isIn ? { cohortId, invitationId: null, expiresAt: null, sentBy } : null
}

const isNotFound = (error: unknown): boolean => error instanceof AppError && error.code === 'not-found'

/**
 * Runs a lookup within the hourly limits of wrong codes, for the person, over page and call together, and for their
 * address, where it is known. Visitors are limited by address alone, apart from signed-in people: any site can make
 * browsers open wrong links without cookies, and must not lock a whole network out.
 */
export function limitCodeAttempts<Value>(
  who: Visitor,
  work: () => Promise<Value>,
  address: string | null,
): Promise<Value> {
  if (!isSignedIn(who))
    return address ? limitFailuresByAddress(limits.joinCodeVisitor, address, work, isNotFound) : work()
  const tried = () => limitFailures(limits.joinCode, who.id, work, isNotFound)
  return address ? limitFailuresByAddress(limits.joinCodeAddress, address, tried, isNotFound) : tried()
}

/**
 * Finds the invitation of a code, for anybody who has it, before they join; null for an invalid code.
 * @param address IP address of the request, where it is known
 * @throws too-many after ten invalid codes of a person within an hour, thirty of all people at one address, or sixty of
 * its visitors
 */
export async function findCohortByCode(
  who: Visitor,
  code: string,
  now = new Date(),
  address: string | null = null,
): Promise<CohortInvitation | null> {
  const look = async () => {
    const found = await findByCode(db(), who, code, now)
    if (!found) throw notFound('cohort')
    return await readInvitation(who, found)
  }
  try {
    return await limitCodeAttempts(who, look, address)
  } catch (error) {
    if (isNotFound(error)) return null
    throw error
  }
}

/**
 * Maximum number of names; of more, only the first is given. Visitors see no other, as a link may have been passed on.
 */
const MOST_NAMED = 2

const toInviters = (names: readonly string[]): Inviters => {
  const named = names.length > MOST_NAMED ? names.slice(0, 1) : names
  return { names: named, others: names.length - named.length }
}

async function readInvitation(who: Visitor, { cohortId, expiresAt, sentBy }: FoundCode): Promise<CohortInvitation> {
  const [row, own] = await Promise.all([
    db().cohort.findUniqueOrThrow({
      where: { id: cohortId },
      select: {
        ...cohortFields,
        ...termFields,
        closedAt: true,
        memberships: {
          where: { role: 'mentor', user: activeMentors },
          select: { user: { select: { name: true } } },
          orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
        },
      },
    }),
    isSignedIn(who)
      ? db().membership.findMany({ where: { cohortId, userId: who.id }, select: { role: true } })
      : Promise.resolve([]),
  ])
  const roles = own.map(({ role }) => role)
  const mentors = row.memberships.map(({ user }) => user.name)
  return {
    ...toCohort(row),
    ...toTerms(row),
    isClosed: row.closedAt !== null,
    invitedBy: toInviters(sentBy === null ? mentors : [sentBy]),
    expiresAt: expiresAt?.toISOString() ?? null,
    mentors: isSignedIn(who) ? mentors : null,
    role: roles.includes('mentor') ? 'mentor' : roles.includes('learner') ? 'learner' : null,
  }
}
