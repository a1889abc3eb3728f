import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { conflict } from '@/lib/foundation/errors'
import { recordAudit } from '@/lib/platform/audit/commands'
import { endSessions } from '@/lib/platform/auth/sessions/end-sessions'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/people/account-refusals'
import { countOtherAdmins, getManagedPerson, type OnMentorRemoved } from '../managed-person.commands'
import { decideRoles, type RoleRefusal, type RolesWish } from './roles'

/**
 * Gives and removes roles. A change ends every session of the person: they sign in again, with their new rights. A
 * mentor's cohorts are kept in case they mentor again. Repeating it changes nothing.
 * @throws not-found unless the viewer is an admin and the person exists; conflict for one's own admin role, and for the
 * last admin's
 */
export async function setRoles(
  viewer: Viewer,
  personId: string,
  wish: RolesWish,
  onMentorRemoved: OnMentorRemoved,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    const person = await getManagedPerson(tx, viewer, personId)
    const isSelf = personId === viewer.id
    const decision = decideRoles(person, wish, { isSelf, otherAdmins: await countOtherAdmins(tx, personId) })
    if (!decision.ok) throw conflict(refusalWords[decision.refusal]())
    const { given, taken, releasesClaims } = decision.value
    if (given.length + taken.length === 0) return
    // The address of an unconfirmed account may be another person's.
    if (given.length > 0 && !person.emailVerifiedAt) throw conflict(words.unconfirmed())
    await tx.user.update({ where: { id: personId }, data: { isMentor: wish.isMentor, isAdmin: wish.isAdmin } })
    const line = { actorId: viewer.id, subjectId: personId }
    for (const role of given) await recordAudit(tx, { ...line, action: 'role-given', detail: { role } }, now)
    for (const role of taken) await recordAudit(tx, { ...line, action: 'role-taken', detail: { role } }, now)
    if (taken.length > 0) await onMentorRemoved(tx, { id: personId, releasesClaims: releasesClaims }, now)
    // New privileges need a new session.
    await endSessions(tx, personId)
  })
}

const refusalWords: Readonly<Record<RoleRefusal, () => string>> = {
  'own-admin-role': words.ownAdminRole,
  'last-admin': words.lastAdmin,
}
