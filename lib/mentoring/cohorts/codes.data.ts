import 'server-only'
import { isClosed } from '@/lib/doors/auth/closed'
import { isSignedIn, type Visitor } from '@/lib/doors/auth/viewer'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { AppError, notFound } from '@/lib/foundation/errors'
import { withinLimitByAddress } from '@/lib/foundation/rate-limit/by-address'
import { withinLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { normalJoinCode } from '@/lib/foundation/values/join-code'
import { hashOfCode } from '@/lib/people/accounts/invitations/code.data'
import { activeMentors } from '@/lib/people/accounts/policy'
import type { CohortInvitation, Inviters } from './cohort'
import { cohortFields, termFields, toCohort, toTerms } from './stored-cohort'

/** Where a code leads. */
export type FoundCode = {
  readonly cohortId: string
  /** Of a personal code that nobody has used; null for a cohort's own code, and for one that this viewer used. */
  readonly invitationId: string | null
  /** Null for one that stays valid. */
  readonly expiresAt: Date | null
  /** Who sent a personal code, while their account is open; null for a cohort's own. */
  readonly sentBy: string | null
}

/**
 * What a code leads to: a cohort's own, or a personal one. Null for one that is unknown, expired, revoked or used, which
 * nobody can tell apart.
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
  // A second click of who is in by now finds the same cohort; for others a used code is like any wrong one.
  const isIn = isSignedIn(who) && (await tx.membership.count({ where: { cohortId, userId: who.id } })) > 0
  return isIn ? { cohortId, invitationId: null, expiresAt: null, sentBy } : null
}

const isNotFound = (error: unknown): boolean => error instanceof AppError && error.code === 'not-found'

/**
 * Looks a code up, for a person who has so many wrong ones an hour, on the page and in the call together, and for the
 * address they come from, where that is known. Visitors are counted by the address alone, apart from people who are
 * signed in: any site can have a browser open wrong links without its cookies, and must not keep a whole network out.
 */
export function tryCode<Value>(who: Visitor, work: () => Promise<Value>, address: string | null): Promise<Value> {
  if (!isSignedIn(who))
    return address ? withinLimitByAddress(limits.joinCodeVisitor, address, work, isNotFound) : work()
  const tried = () => withinLimit(limits.joinCode, who.id, work, isNotFound)
  return address ? withinLimitByAddress(limits.joinCodeAddress, address, tried, isNotFound) : tried()
}

/**
 * What a code leads to, for anybody who has it, before they join; null for one that leads nowhere.
 * @param address where the request comes from, where it is one
 * @throws too-many after ten such codes of a person within an hour, thirty of all people at one address, or sixty of its
 *   visitors
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
    return await tryCode(who, look, address)
  } catch (error) {
    if (isNotFound(error)) return null
    throw error
  }
}

/** Of more, one is named: visitors read no other name, for a link may have been passed on. */
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
    invitedBy: toInviters(sentBy === null ? mentors : [sentBy]),
    expiresAt: expiresAt?.toISOString() ?? null,
    mentors: isSignedIn(who) ? mentors : null,
    role: roles.includes('mentor') ? 'mentor' : roles.includes('learner') ? 'learner' : null,
  }
}
