import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { type AppError, conflict, invalid, notFound } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireDailyQuota, requireTotalQuota } from '@/lib/foundation/rate-limit/quota'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { isId } from '@/lib/foundation/values/id'
import { changeHours } from '@/lib/learning/plans/commands'
import { getTrackSlug } from '@/lib/learning/progress/log/ledger'
import { outdateLearnerStats, statesFromRows } from '@/lib/learning/progress/rows'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { toGoal } from '@/lib/mentoring/cohorts/goal'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import { activeAdmins, activeMentors } from '@/lib/people/accounts/policy'
import { notify } from '@/lib/people/notifications/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/learner-refusals'
import { menteeWithPlan, publishLearnerChanged } from '../mentees/commands'
import { cohortsSharedWith } from '../mentees/policy'
import { type AgreedPlan, checkDay, decideAnswer, sharePlanDone } from './agreed-plan'
import { agreedPlanNotifications } from './notification-definitions'
import type { PlanAnswer, Proposal } from './schema'
import { planFields, toAgreedPlan } from './stored-plan'

/**
 * Proposes a pace and a day to a learner whom the viewer mentors in a cohort. At most one proposal is open for each
 * learner and cohort: a new one replaces it, and an identical one changes nothing.
 * @throws not-found (learner, cohort, oneself), invalid (arriveBy), conflict before the learner has a plan
 */
export async function proposePlan(
  viewer: Viewer,
  learnerId: string,
  { cohort: cohortId, ...terms }: Proposal,
  now = new Date(),
): Promise<AgreedPlan> {
  const roadmaps = await readCohortRoadmaps(viewer)
  return db().$transaction(async (tx) => {
    const mentee = await menteeWithPlan(tx, viewer, learnerId)
    if (!mentee.cohorts.some(({ id }) => id === cohortId)) throw notFound('cohort')
    const day = checkDay(terms.arriveBy, toDay(now, mentee.timeZone))
    if (!day.ok) throw toAppError(day.refusal)
    const open = { learnerId, cohortId, answeredAt: null, endedAt: null }
    const same = await tx.agreedPlan.findFirst({
      where: { ...open, ...terms, proposedById: viewer.id },
      include: planFields,
    })
    if (same) return toAgreedPlan(same, roadmaps)
    await requireTotalQuota(bounds.proposals, () => tx.agreedPlan.count({ where: { learnerId } }))
    await requireDailyQuota(bounds.proposals, now, async (since, take) => {
      const where = { learnerId, proposedAt: { gt: since } }
      const rows = await tx.agreedPlan.findMany({
        where,
        orderBy: { proposedAt: 'desc' },
        take,
        select: { proposedAt: true },
      })
      return rows.map(({ proposedAt }) => proposedAt)
    })
    await tx.agreedPlan.updateMany({ where: open, data: { endedAt: now } })
    const facts = { learnerId, cohortId, proposedById: viewer.id, ...terms, proposedAt: now }
    const row = await tx.agreedPlan.create({ data: facts, include: planFields })
    await tellLearner(tx, viewer, row, now)
    return toAgreedPlan(row, roadmaps)
  })
}

/**
 * Withdraws a proposal that the learner has not answered. Repeating it changes nothing.
 * @throws not-found (plan, learner), conflict once the learner has agreed
 */
export async function withdrawPlan(viewer: Viewer, learnerId: string, planId: string, now = new Date()): Promise<void> {
  const cohort = cohortsSharedWith(viewer, learnerId)
  if (!cohort || !isId(learnerId) || !isId(planId)) throw notFound('plan')
  await db().$transaction(async (tx) => {
    const plan = await tx.agreedPlan.findFirst({ where: { id: planId, learnerId, cohort } })
    if (!plan) throw notFound('plan')
    if (plan.endedAt) return
    if (plan.answeredAt) throw conflict(words.planAgreed())
    await tx.agreedPlan.update({ where: { id: planId }, data: { endedAt: now } })
    await publishLearnerChanged(tx, learnerId, now)
  })
}

/**
 * Answers a proposal made to the viewer. Once agreed, the plan is in force in its cohort, and its hours become those of
 * the viewer's own plan. Repeating the answer changes nothing.
 * @throws not-found, conflict (withdrawn, answered differently, its day has passed)
 */
export async function answerPlan(
  viewer: Viewer,
  planId: string,
  { agrees }: PlanAnswer,
  now = new Date(),
): Promise<AgreedPlan> {
  if (!isId(planId)) throw notFound('plan')
  const roadmaps = await readCohortRoadmaps(viewer)
  return db().$transaction(async (tx) => {
    const stored = await findMine(tx, viewer, planId)
    if (!stored) throw notFound('plan')
    const plan = toAgreedPlan(stored, roadmaps)
    const today = toDay(now, viewer.timeZone)
    const decision = decideAnswer(plan, agrees, today)
    if (!decision.ok) throw toAppError(decision.refusal)
    if (decision.value === 'unchanged') return plan
    if (agrees) {
      await changeHours(tx, viewer.id, stored.weeklyHours, today)
      await agree(tx, roadmaps.get(stored.cohort.roadmapId), stored, now)
    } else await decline(tx, stored, now)
    await tellMentor(tx, viewer, stored, agrees, now)
    return toAgreedPlan(await tx.agreedPlan.findUniqueOrThrow({ where: { id: planId }, include: planFields }), roadmaps)
  })
}

/** Finds a proposal made to the viewer, while they learn in its cohort. */
const findMine = (tx: Transaction, { id: learnerId }: Viewer, id: string) =>
  tx.agreedPlan.findFirst({
    where: { id, learnerId, cohort: { memberships: { some: { userId: learnerId, role: 'learner' } } } },
    include: planFields,
  })
type Row = NonNullable<Awaited<ReturnType<typeof findMine>>>

async function agree(tx: Transaction, roadmap: Roadmap, plan: Row, now: Date): Promise<void> {
  const { id, learnerId, cohortId, cohort } = plan
  const learner = await tx.learner.findUniqueOrThrow({
    where: { id: learnerId },
    include: { progress: true, enrollments: { select: { roadmapId: true, trackSlug: true } } },
  })
  const states = statesFromRows(learner.progress)
  const share = sharePlanDone(roadmap, getTrackSlug(roadmap, learner.enrollments), states, toGoal(cohort))
  await tx.agreedPlan.updateMany({
    where: { learnerId, cohortId, endedAt: null, id: { not: id } },
    data: { endedAt: now },
  })
  await tx.agreedPlan.update({ where: { id }, data: { answer: 'agreed', answeredAt: now, shareDone: share } })
  await updateMembershipStats(tx, outdateLearnerStats(learnerId))
}

/** Ends a learner's proposals and agreed plans in a cohort that they leave, as these apply only there. */
export async function endPlans(
  tx: Transaction,
  { cohortId, learnerId }: { readonly cohortId: string; readonly learnerId: string },
  now: Date,
): Promise<void> {
  await tx.agreedPlan.updateMany({ where: { cohortId, learnerId, endedAt: null }, data: { endedAt: now } })
}

async function decline(tx: Transaction, { id }: Row, now: Date): Promise<void> {
  await tx.agreedPlan.update({ where: { id }, data: { answer: 'declined', answeredAt: now, endedAt: now } })
}

async function tellLearner(tx: Transaction, { name }: Viewer, plan: Row, now: Date): Promise<void> {
  const { id, learnerId: userId, weeklyHours, arriveBy } = plan
  const facts = { mentor: name, hours: String(weeklyHours), arriveBy }
  const notice = { userId, kind: 'plan-proposed', key: `plan:${id}`, facts, path: paths.dashboard } as const
  await notify(tx, agreedPlanNotifications, [notice], now)
  await publishLearnerChanged(tx, userId, now)
}

/** Notifies the proposer of the answer, unless they have left or cannot sign in: then they may not see the learner. */
async function tellMentor(tx: Transaction, viewer: Viewer, plan: Row, agrees: boolean, now: Date): Promise<void> {
  const { id, cohort, cohortId, proposedById } = plan
  const mentors = { memberships: { some: { cohortId, role: 'mentor' } }, ...activeMentors }
  const proposer = await tx.user.findFirst({
    where: { id: proposedById ?? '', OR: [activeAdmins, mentors] },
    select: { id: true },
  })
  if (proposer) {
    const facts = { learner: viewer.name, answer: agrees ? 'agreed' : 'declined', cohort: cohort.name }
    const told = { userId: proposer.id, kind: 'plan-answered', key: `plan-answered:${id}`, facts } as const
    await notify(tx, agreedPlanNotifications, [{ ...told, path: paths.learner(viewer.id) }], now)
  }
  await publishLearnerChanged(tx, viewer.id, now)
}

function toAppError(refusal: 'too-soon' | 'too-far' | 'gone' | 'answered' | 'day-passed'): AppError {
  switch (refusal) {
    case 'too-soon':
      return invalid('arriveBy', words.planTooSoon())
    case 'too-far':
      return invalid('arriveBy', words.planTooFar())
    case 'gone':
      return conflict(words.planGone())
    case 'answered':
      return conflict(words.planAnswered())
    case 'day-passed':
      return conflict(words.planDayPassed())
  }
}
