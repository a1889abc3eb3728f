import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { toHour } from '@/lib/foundation/values/calendar-date'
import { addMember } from '@/lib/people/accounts/memberships.commands'
import { notify } from '@/lib/people/notifications/commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { cohortNotifications } from '../notification-definitions'

/** Adds people to a cohort as mentors, with an audit line each, and notifies those who are not the viewer. */
export async function addMentors(
  tx: Transaction,
  viewer: Viewer,
  { id: cohortId, name }: { readonly id: string; readonly name: string },
  userIds: readonly string[],
  now: Date,
): Promise<void> {
  for (const userId of userIds) {
    await addMember(tx, { cohortId, userId, role: 'mentor' }, {}, now)
    const line = { action: 'cohort-mentor-added', actorId: viewer.id, subjectId: userId } as const
    await recordAudit(tx, { ...line, detail: { cohort: cohortId } }, now)
  }
  // Once an hour at most, however often they are added and removed.
  const key = `added-as-mentor:${cohortId}:${toHour(now)}`
  const notice = { kind: 'added-as-mentor', key, facts: { cohort: name, by: viewer.name } } as const
  const others = userIds.filter((userId) => userId !== viewer.id)
  const notices = others.map((userId) => ({ ...notice, userId, path: paths.cohort(cohortId) }))
  if (notices.length > 0) await notify(tx, cohortNotifications, notices, now)
}
