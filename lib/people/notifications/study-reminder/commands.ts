import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { dropMails } from '@/lib/platform/mail/commands'
import { type ReminderTime, reminderKeyStart, STUDY_REMINDER } from './reminder'

/** Sets when the viewer gets a study reminder. `never` also cancels one that waits in the outbox. */
export async function setStudyReminder(viewer: Viewer, when: ReminderTime): Promise<void> {
  await db().$transaction((tx) => writeStudyReminder(tx, viewer.id, when))
}

/** Sets a person's study reminder, within the caller's transaction. */
export async function writeStudyReminder(tx: Transaction, userId: string, when: ReminderTime): Promise<void> {
  await tx.mailPreference.deleteMany({ where: { userId, kind: STUDY_REMINDER } })
  if (when !== 'never') {
    await tx.mailPreference.create({ data: { userId, kind: STUDY_REMINDER, mode: when } })
    return
  }
  const where = { userId, sentAt: null, nextAttemptAt: { not: null }, key: { startsWith: reminderKeyStart(userId) } }
  const waiting = await tx.mail.findMany({ where, select: { key: true } })
  await dropMails(
    tx,
    waiting.map(({ key }) => key),
    'unwanted',
  )
}
