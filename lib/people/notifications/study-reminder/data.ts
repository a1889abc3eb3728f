import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { parseReminderTime, type ReminderTime, STUDY_REMINDER } from './reminder'

/** Returns when the viewer gets a study reminder. */
export async function getStudyReminder(viewer: Viewer): Promise<ReminderTime> {
  const which = { userId_kind: { userId: viewer.id, kind: STUDY_REMINDER } }
  return parseReminderTime((await db().mailPreference.findUnique({ where: which }))?.mode)
}
