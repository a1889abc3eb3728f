import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { invitationState, MAX_WAITING } from '@/lib/people/accounts/invitations/invitation'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { requireManaged } from '../access.commands'
import type { SentInvitation } from './invitation'

/**
 * Lists the invitations of a cohort, newest first, the last one for each address: all pending ones, and up to as many
 * others.
 * @throws not-found for viewers who do not run the cohort
 */
export async function listInvitations(viewer: Viewer, cohortId: string, now = new Date()): Promise<SentInvitation[]> {
  await requireManaged(db(), viewer, cohortId)
  const isOpen = { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } }
  const newest = { orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }], take: MAX_WAITING }
  const [open, others] = await Promise.all([
    db().invitation.findMany({ ...newest, where: { cohortId, ...isOpen } }),
    db().invitation.findMany({ ...newest, where: { cohortId, NOT: isOpen } }),
  ])
  const rows = [...open, ...others].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    if (seen.has(row.email)) return []
    seen.add(row.email)
    const { id, email, createdAt, expiresAt } = row
    const state = invitationState(row, now)
    return [{ id, email, state, sentAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }]
  })
}
