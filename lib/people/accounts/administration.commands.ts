import 'server-only'
import { recordAudit } from '@/lib/doors/audit/commands'
import { removeSecondFactor } from '@/lib/doors/auth/second-factor-rows'
import { endSessions } from '@/lib/doors/auth/session-ends'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { conflict } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/people/account-refusals'
import { countOtherAdmins, getAdministered, type OnMentorGone } from './administered.commands'

/**
 * Disables an account, or enables it again. While it is disabled, no one can sign in to it, and mentors' lists and counts
 * leave it out; what the person made stays, and reviews they had claimed go back to the queue. The same twice is once.
 * @throws not-found unless the viewer is an admin and the person exists; conflict for oneself and for the last admin
 */
export async function setDisabled(
  viewer: Viewer,
  personId: string,
  isDisabled: boolean,
  onMentorGone: OnMentorGone,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    const person = await getAdministered(tx, viewer, personId)
    if ((person.disabledAt !== null) === isDisabled) return
    if (isDisabled) {
      if (personId === viewer.id) throw conflict(words.ownAccount())
      if (person.isAdmin && (await countOtherAdmins(tx, personId)) === 0) {
        throw conflict(words.lastAdmin())
      }
      await onMentorGone(tx, { id: personId, givesClaimsBack: true }, now)
      await endSessions(tx, personId)
    }
    await tx.user.update({ where: { id: personId }, data: { disabledAt: isDisabled ? now : null } })
    const action = isDisabled ? 'account-disabled' : 'account-enabled'
    await recordAudit(tx, { action, actorId: viewer.id, subjectId: personId }, now)
  })
}

/**
 * Takes somebody's second factor away, with the codes that stand in for it, because they lost their device. They sign in
 * with the first factor alone, everywhere anew, and set up another. Without a second factor nothing happens.
 * @throws not-found unless the viewer is an admin and the person exists; conflict for oneself, who has the settings
 */
export async function resetSecondFactor(viewer: Viewer, personId: string, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    await getAdministered(tx, viewer, personId)
    if (personId === viewer.id) throw conflict(words.ownFactor())
    const { rows } = await removeSecondFactor(tx, personId)
    if (rows === 0) return
    await endSessions(tx, personId)
    await recordAudit(tx, { action: 'second-factor-reset', actorId: viewer.id, subjectId: personId }, now)
  })
}
