import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { conflict } from '@/lib/foundation/errors'
import { recordAudit } from '@/lib/platform/audit/commands'
import { removeSecondFactor } from '@/lib/platform/auth/second-factor/second-factor-rows'
import { endSessions } from '@/lib/platform/auth/sessions/end-sessions'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/people/account-refusals'
import { countOtherAdmins, getManagedPerson, type OnMentorRemoved } from './managed-person.commands'

/**
 * Disables or enables an account. While disabled it allows no sign-in, and mentors' lists and counts leave it out; the
 * person's work stays, and reviews that they had claimed go back to the queue. Repeating it changes nothing.
 * @throws not-found unless the viewer is an admin and the person exists; conflict for oneself and for the last admin
 */
export async function setDisabled(
  viewer: Viewer,
  personId: string,
  isDisabled: boolean,
  onMentorRemoved: OnMentorRemoved,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    const person = await getManagedPerson(tx, viewer, personId)
    if ((person.disabledAt !== null) === isDisabled) return
    if (isDisabled) {
      if (personId === viewer.id) throw conflict(words.ownAccount())
      if (person.isAdmin && (await countOtherAdmins(tx, personId)) === 0) {
        throw conflict(words.lastAdmin())
      }
      await onMentorRemoved(tx, { id: personId, releasesClaims: true }, now)
      await endSessions(tx, personId)
    }
    await tx.user.update({ where: { id: personId }, data: { disabledAt: isDisabled ? now : null } })
    const action = isDisabled ? 'account-disabled' : 'account-enabled'
    await recordAudit(tx, { action, actorId: viewer.id, subjectId: personId }, now)
  })
}

/**
 * Removes a person's second factor with its recovery codes, because they lost their device. They have to sign in again
 * everywhere, with the first factor alone, and can set up another. Without a second factor nothing happens.
 * @throws not-found unless the viewer is an admin and the person exists; conflict for oneself, who has the settings
 */
export async function resetSecondFactor(viewer: Viewer, personId: string, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    await getManagedPerson(tx, viewer, personId)
    if (personId === viewer.id) throw conflict(words.ownFactor())
    const { rows } = await removeSecondFactor(tx, personId)
    if (rows === 0) return
    await endSessions(tx, personId)
    await recordAudit(tx, { action: 'second-factor-reset', actorId: viewer.id, subjectId: personId }, now)
  })
}
