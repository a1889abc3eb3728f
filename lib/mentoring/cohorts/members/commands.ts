import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { conflict, notFound } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { isId } from '@/lib/foundation/values/id'
import { notify } from '@/lib/people/notifications/commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import { requireManaged } from '../access.commands'
import { endMembership, type OnDeparture } from '../departures.commands'
import { cohortNotifications } from '../notification-definitions'
import { decideMentorRemoval } from '../policy'

/**
 * Removes a mentor from a cohort; with their own id a mentor leaves it. Their claims go back to the queue, with the
 * promised due times; their drafts are kept.
 * @throws not-found for viewers who do not run the cohort, and for people who do not mentor it; conflict for the last
 * mentor, unless an admin removes them
 */
export async function removeMentor(
  viewer: Viewer,
  cohortId: string,
  mentorId: string,
  onDeparture: OnDeparture,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    await requireManaged(tx, viewer, cohortId)
    const rows = await tx.membership.findMany({
      where: { cohortId, role: 'mentor' },
      select: { userId: true, user: { select: { isMentor: true, disabledAt: true } } },
    })
    const mentors = rows.map(({ userId, user }) => ({ id: userId, isActive: user.isMentor && !user.disabledAt }))
    const decision = decideMentorRemoval(viewer, mentors, mentorId)
    if (!decision.ok && decision.refusal === 'no-such-mentor') throw notFound('mentor')
    if (!decision.ok) throw conflict(words.cohortNeedsMentor())
    const how = mentorId === viewer.id ? 'left' : 'removed'
    await endMembership(tx, { cohortId, userId: mentorId, role: 'mentor', how }, onDeparture, now)
    const line = { action: 'cohort-mentor-removed', actorId: viewer.id, subjectId: mentorId } as const
    await recordAudit(tx, { ...line, detail: { cohort: cohortId } }, now)
  })
}

/**
 * Removes a learner from a cohort, and notifies them. They keep their progress, evidence and verdicts; their open
 * reviews in it are withdrawn.
 * @throws not-found for viewers who do not run the cohort, and for people who do not learn in it
 */
export async function removeLearner(
  viewer: Viewer,
  cohortId: string,
  learnerId: string,
  onDeparture: OnDeparture,
  now = new Date(),
): Promise<void> {
  if (!isId(learnerId)) throw notFound('learner')
  await db().$transaction(async (tx) => {
    const { name } = await requireManaged(tx, viewer, cohortId)
    const leaving = { cohortId, userId: learnerId, role: 'learner', how: 'removed' } as const
    if (!(await endMembership(tx, leaving, onDeparture, now))) throw notFound('learner')
    const line = { action: 'learner-removed', actorId: viewer.id, subjectId: learnerId } as const
    await recordAudit(tx, { ...line, detail: { cohort: cohortId } }, now)
    const key = `cohort-changed:${cohortId}:${now.getTime()}`
    const facts = { cohort: name, what: 'removed' }
    const notice = { userId: learnerId, kind: 'cohort-changed', key, facts, path: paths.myCohorts } as const
    await notify(tx, cohortNotifications, [notice], now)
  })
}
