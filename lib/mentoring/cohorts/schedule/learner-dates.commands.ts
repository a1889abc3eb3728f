import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { invalid, notFound } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { isId } from '@/lib/foundation/values/id'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import { notify } from '@/lib/people/notifications/commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { publishChange } from '@/lib/platform/live/commands'
import { learnerTopic } from '@/lib/platform/live/topic'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import { requireManagedOpen, requireRoomForChange } from '../access.commands'
import { cohortNotifications } from '../notification-definitions'
import type { LearnerDatesInput } from './schema'

/**
 * Returns whether a learner and a mentor agreed on a plan after a moment, in force in the cohort. Agreed plans lie above
 * cohorts: `lib/mentoring/learners/agreed-plans/newer-plan.data.ts` has it.
 */
export type HasNewerPlan = (
  tx: Transaction,
  place: { readonly cohortId: string; readonly userId: string },
  since: Date,
) => Promise<boolean>

/**
 * Moves dates of one learner of a cohort: the end of a stage or the date of the goal, and the day on which they start.
 * Null takes a date back. Notifies the learner, at most once a day. Repeating it changes nothing.
 * @throws not-found for viewers who do not run the cohort, for people who do not learn in it and for oneself; invalid,
 *   too-many
 */
export async function saveLearnerDates(
  viewer: Viewer,
  cohortId: string,
  learnerId: string,
  input: LearnerDatesInput,
  hasNewerPlan: HasNewerPlan,
  now = new Date(),
): Promise<void> {
  if (!isId(learnerId)) throw notFound('learner')
  const roadmaps = await listRoadmaps(viewer)
  await db().$transaction(async (tx) => {
    const { name } = await requireManagedOpen(tx, viewer, cohortId)
    // Nobody mentors themselves.
    if (learnerId === viewer.id) throw notFound('learner')
    const key = { cohortId, userId: learnerId, role: 'learner' } as const
    const membership = await tx.membership.findUnique({
      where: { cohortId_userId_role: key },
      select: { joinedAt: true, startsOn: true, cohort: { select: { roadmapId: true, timeZone: true } } },
    })
    if (!membership) throw notFound('learner')
    const { roadmapId, timeZone } = membership.cohort
    const stages = findChosenRoadmap(roadmaps, roadmapId)?.stages ?? []
    const stageId = input.stage === undefined ? '' : stages.find(({ slug }) => slug === input.stage)?.id
    if (stageId === undefined) throw invalid('stage', words.stageUnknown())
    const date = { cohortId, userId: learnerId, stageId }
    const isDateNew = await saveOwnDate(tx, date, input.dueOn, { ...membership, hasNewerPlan, now })
    const isStartNew = input.startsOn !== undefined && input.startsOn !== membership.startsOn
    if (!isDateNew && !isStartNew) return
    const start = isStartNew ? { startsOn: input.startsOn } : {}
    // Conflicts with leaving the cohort at the same time.
    await updateMembershipStats(tx, { where: key, data: { ...start, learnerStatsAt: null } })
    await requireRoomForChange(tx, viewer, now)
    const line = { action: 'learner-dates-changed', actorId: viewer.id, subjectId: learnerId } as const
    await recordAudit(tx, { ...line, detail: { cohort: cohortId } }, now)
    const told = `dates-changed:${cohortId}:${toDay(now, timeZone)}`
    const facts = { cohort: name, what: 'dates' }
    const notice = { userId: learnerId, kind: 'cohort-changed', key: told, facts, path: paths.myCohorts } as const
    await notify(tx, cohortNotifications, [notice], now)
    const mentors = await tx.membership.findMany({ where: { cohortId, role: 'mentor' }, select: { userId: true } })
    await publishChange(tx, [learnerId, ...mentors.map(({ userId }) => userId)], learnerTopic(learnerId), now)
  })
}

type Around = { readonly joinedAt: Date; readonly hasNewerPlan: HasNewerPlan; readonly now: Date }
type OwnDateKey = { readonly cohortId: string; readonly userId: string; readonly stageId: string }

/**
 * Stores a date, or removes it. One that is set again counts from then, and so over a plan that was agreed in between.
 * @returns false where it counts already
 */
async function saveOwnDate(
  tx: Transaction,
  key: OwnDateKey,
  dueOn: Day | null | undefined,
  { joinedAt, hasNewerPlan, now }: Around,
): Promise<boolean> {
  if (dueOn === undefined) return false
  if (dueOn === null) return (await tx.ownDate.deleteMany({ where: key })).count > 0
  const where = { cohortId_userId_stageId: key }
  const before = await tx.ownDate.findUnique({ where, select: { dueOn: true, setAt: true } })
  const isInForce =
    before && before.setAt >= joinedAt && (key.stageId !== '' || !(await hasNewerPlan(tx, key, before.setAt)))
  if (isInForce && before.dueOn === dueOn) return false
  await tx.ownDate.upsert({ where, create: { ...key, dueOn, setAt: now }, update: { dueOn, setAt: now } })
  return true
}
