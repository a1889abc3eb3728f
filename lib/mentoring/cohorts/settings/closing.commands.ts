import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { requireRoomForChange } from '../access.commands'
import { requireLead } from '../lead.commands'
import type { ClosedInput } from '../schema'
import { FOR_ALL_LEARNERS, notifyInParts } from './changed-terms.commands'

/** Instant, ISO, at which a cohort was closed; null while it is open. */
export type ClosedState = { readonly closedAt: string | null }

/**
 * Closes a cohort or opens it again, and notifies its members. Repeating it changes nothing. A closed cohort stays
 * readable and counted; what changes in one asks for an open one (`requireManagedOpen`). Its flags are cleared.
 * @throws not-found for viewers who do not run it, conflict for mentors of it who do not lead it, too-many
 */
export async function saveClosed(
  viewer: Viewer,
  cohortId: string,
  { closed }: ClosedInput,
  now = new Date(),
): Promise<ClosedState> {
  const write = async (tx: Transaction) => {
    const { name } = await requireLead(tx, viewer, cohortId)
    const where = { id: cohortId, closedAt: closed ? null : { not: null } }
    const { count } = await tx.cohort.updateMany({ where, data: { closedAt: closed ? now : null } })
    if (count > 0) {
      await requireRoomForChange(tx, viewer, now)
      const action = closed ? 'cohort-closed' : 'cohort-reopened'
      await recordAudit(tx, { action, actorId: viewer.id, subjectId: cohortId }, now)
      // A reopened cohort is flagged anew by the job that computes the stats.
      const unflagged = closed ? { flag: '', flaggedOn: '' } : {}
      const learners = { cohortId, role: 'learner' }
      await updateMembershipStats(tx, { where: learners, data: { ...unflagged, learnerStatsAt: null } })
      await notifyMembers(tx, viewer, { id: cohortId, name, what: closed ? 'closed' : 'reopened' }, now)
    }
    const { closedAt } = await tx.cohort.findUniqueOrThrow({ where: { id: cohortId }, select: { closedAt: true } })
    return { closedAt: closedAt?.toISOString() ?? null }
  }
  return db().$transaction(write, FOR_ALL_LEARNERS)
}

type Change = { readonly id: string; readonly name: string; readonly what: 'closed' | 'reopened' }

async function notifyMembers(tx: Transaction, viewer: Viewer, { id, name, what }: Change, now: Date): Promise<void> {
  const where = { cohortId: id, userId: { not: viewer.id } }
  const members = await tx.membership.findMany({ where, select: { userId: true, role: true } })
  const key = `cohort-changed:${id}:${what}:${now.getTime()}`
  const notices = members.map(({ userId, role }) => {
    const isMentor = role === 'mentor'
    const facts = { cohort: name, what, ...(isMentor ? { side: 'mentor' } : {}) }
    return { userId, kind: 'cohort-changed', key, facts, path: isMentor ? paths.cohort(id) : paths.myCohorts } as const
  })
  await notifyInParts(tx, notices, now)
}
