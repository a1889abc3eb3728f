import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { AppError, notFound } from '@/lib/foundation/errors'
import { withinLimitByAddress } from '@/lib/foundation/rate-limit/by-address'
import { withinLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { normalJoinCode } from '@/lib/foundation/values/join-code'
import { hashOfCode } from '@/lib/people/accounts/invitations/code.data'
import type { CohortInvitation } from './cohort'
import { cohortFields, termFields, toCohort, toTerms } from './stored-cohort'

/** Where a code leads. */
export type FoundCode = {
  readonly cohortId: string
  /** Of a personal code that nobody has used; null for a cohort's own code, and for one that this viewer used. */
  readonly invitationId: string | null
}

/**
 * What a code leads to: a cohort's own, or a personal one. Null for one that is unknown, expired, revoked or used, which
 * nobody can tell apart.
 */
export async function findByCode(tx: Transaction, viewer: Viewer, code: string, now: Date): Promise<FoundCode | null> {
  const joinCode = normalJoinCode(code)
  const cohort = await tx.cohort.findFirst({
    where: { joinCode, OR: [{ joinCodeExpires: null }, { joinCodeExpires: { gt: now } }] },
    select: { id: true },
  })
  if (cohort) return { cohortId: cohort.id, invitationId: null }
  const invitation = await tx.invitation.findUnique({
    where: { codeHash: hashOfCode(code) },
    include: { cohort: { select: { memberships: { where: { userId: viewer.id }, select: { role: true } } } } },
  })
  if (!invitation || invitation.revokedAt) return null
  const { id, cohortId, acceptedAt, expiresAt } = invitation
  if (!acceptedAt) return expiresAt > now ? { cohortId, invitationId: id } : null
  // A second click of who is in by now finds the same cohort; for others a used code is like any wrong one.
  return invitation.cohort.memberships.length > 0 ? { cohortId, invitationId: null } : null
}

const isNotFound = (error: unknown): boolean => error instanceof AppError && error.code === 'not-found'

/**
 * Looks a code up, for a person who has so many wrong ones an hour, on the page and in the call together, and for the
 * address they come from, where that is known.
 */
export function tryCode<Value>(viewer: Viewer, work: () => Promise<Value>, address: string | null): Promise<Value> {
  const tried = () => withinLimit(limits.joinCode, viewer.id, work, isNotFound)
  return address ? withinLimitByAddress(limits.joinCodeAddress, address, tried, isNotFound) : tried()
}

/**
 * What a code leads to, for any signed-in person, before they join; null for one that leads nowhere.
 * @param address where the request comes from, where it is one
 * @throws too-many after ten such codes within an hour, or thirty from one address
 */
export async function findCohortByCode(
  viewer: Viewer,
  code: string,
  now = new Date(),
  address: string | null = null,
): Promise<CohortInvitation | null> {
  const look = async () => {
    const found = await findByCode(db(), viewer, code, now)
    if (!found) throw notFound('cohort')
    return await readInvitation(viewer, found.cohortId)
  }
  try {
    return await tryCode(viewer, look, address)
  } catch (error) {
    if (isNotFound(error)) return null
    throw error
  }
}

async function readInvitation(viewer: Viewer, cohortId: string): Promise<CohortInvitation> {
  const [row, own] = await Promise.all([
    db().cohort.findUniqueOrThrow({
      where: { id: cohortId },
      select: {
        ...cohortFields,
        ...termFields,
        memberships: {
          where: { role: 'mentor' },
          select: { user: { select: { name: true } } },
          orderBy: { user: { name: 'asc' } },
        },
      },
    }),
    db().membership.findMany({ where: { cohortId, userId: viewer.id }, select: { role: true } }),
  ])
  const roles = own.map(({ role }) => role)
  return {
    ...toCohort(row),
    ...toTerms(row),
    mentors: row.memberships.map(({ user }) => user.name),
    role: roles.includes('mentor') ? 'mentor' : roles.includes('learner') ? 'learner' : null,
  }
}
