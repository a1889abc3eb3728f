import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { AppError, notFound } from '@/lib/foundation/errors'
import { limitFailuresByAddress } from '@/lib/foundation/rate-limit/by-address'
import { limitFailures } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { behindMoment, readMomentCursor, writeMomentCursor } from '@/lib/foundation/values/moment-cursor'
import type { Viewer, Visitor } from '@/lib/platform/auth/viewer'
import { canAdminister } from '../policy'
import { hashOfCode } from './code.data'
import { invitationState } from './invitation'
import { type OpenInvitation, parseInvitedRole, type SentPersonInvitation } from './person-invitation'

type Inviter = { readonly isAdmin: boolean; readonly disabledAt: Date | null; readonly deletedAt: Date | null }

/** Returns whether an invitation is valid: only while its sender is an admin with an open account. */
export const isLive = ({ invitedBy }: { readonly invitedBy: Inviter | null }): boolean =>
  invitedBy?.isAdmin === true && invitedBy.disabledAt === null && invitedBy.deletedAt === null

const isNotFound = (error: unknown): boolean => error instanceof AppError && error.code === 'not-found'

/** Looks up a code, within the limit of wrong ones for this person. */
export const tryInvitation = <Value>(personId: string, work: () => Promise<Value>): Promise<Value> =>
  limitFailures(limits.invitation, personId, work, isNotFound)

/**
 * Finds the invitation of a code, for anybody who has it; null for one that is unknown, expired, withdrawn or used,
 * which all look alike.
 * @param address of the visitor, by which wrong codes are counted
 * @throws too-many after ten wrong codes within an hour
 */
export async function findInvitation(
  who: Visitor,
  code: string,
  address: string,
  now = new Date(),
): Promise<OpenInvitation | null> {
  const look = async (): Promise<OpenInvitation> => {
    const row = await db().personInvitation.findUnique({
      where: { codeHash: hashOfCode(code) },
      include: { invitedBy: true },
    })
    if (!row?.invitedBy || !isLive(row) || invitationState(row, now) !== 'waiting') throw notFound('invitation')
    const { email, invitedBy, expiresAt } = row
    return { email, role: parseInvitedRole(row.role), by: invitedBy.name, expiresAt: expiresAt.toISOString() }
  }
  const tried = who.id
    ? tryInvitation(who.id, look)
    : limitFailuresByAddress(limits.invitation, address, look, isNotFound)
  return tried.catch((error: unknown) => {
    if (isNotFound(error)) return null
    throw error
  })
}

type InvitationsPage = { readonly invitations: readonly SentPersonInvitation[]; readonly nextCursor: string | null }
type InvitationsQuery = { readonly cursor?: string; readonly limit?: number }

type Sent = { readonly email: string; readonly createdAt: Date; readonly revokedAt: Date | null }

/** Removes invitations that a later one to the same address has replaced. */
async function withoutReplaced<Row extends Sent>(rows: readonly Row[]): Promise<Row[]> {
  const revoked = rows.flatMap(({ email, revokedAt }) => (revokedAt ? [email] : []))
  if (revoked.length === 0) return [...rows]
  const newest = await db().personInvitation.groupBy({
    by: ['email'],
    where: { email: { in: revoked } },
    _max: { createdAt: true },
  })
  const newestTo = new Map(newest.map(({ email, _max }) => [email, _max.createdAt]))
  return rows.filter(({ email, createdAt, revokedAt }) => !revokedAt || (newestTo.get(email) ?? createdAt) <= createdAt)
}

/**
 * Lists all invitations that were not replaced, newest first, a page at a time.
 * @throws not-found unless the viewer is an admin
 */
export async function listPersonInvitations(
  viewer: Viewer,
  { cursor, limit = 50 }: InvitationsQuery,
  now = new Date(),
): Promise<InvitationsPage> {
  if (!canAdminister(viewer)) throw notFound('page')
  const after = readMomentCursor(cursor)
  const rows = await db().personInvitation.findMany({
    where: after ? behindMoment('createdAt', after) : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: { invitedBy: true },
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const current = await withoutReplaced(page)
  return {
    invitations: current.map((row) => ({
      id: row.id,
      email: row.email,
      role: parseInvitedRole(row.role),
      state: row.acceptedAt || isLive(row) ? invitationState(row, now) : 'withdrawn',
      by: row.invitedBy && !row.invitedBy.deletedAt ? row.invitedBy.name : null,
      sentAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    })),
    nextCursor: last && rows.length > limit ? writeMomentCursor({ at: last.createdAt, id: last.id }) : null,
  }
}
