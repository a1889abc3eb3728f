import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Day } from '@/lib/foundation/values/day-words'
import { pick } from '@/lib/foundation/values/pick'
import { findLearnerSnapshot, getMainRoadmap } from '@/lib/learning/progress/data'
import { getTrackSlug, type Ledger } from '@/lib/learning/progress/log/ledger'
import { statesFromRows } from '@/lib/learning/progress/rows'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { visiblePeople } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Learner, Prisma } from '@/prisma/generated/sqlite/client'
import { type Goal, parseGoal } from './goal'
import { type PlanRoadmap, toPlanRoadmap } from './plan-roadmap'
import { type EarlierHours, toEarlierHours } from './planned-hours'
import { type Plan, planAnswerSchema } from './schema'
import { unpackDays } from './study-days'

/** An announced pause, both days included. */
export type AnnouncedPause = { readonly id: string; readonly from: Day; readonly to: Day }

/** Reads the viewer's own plan; null before onboarding. */
export async function findPlan(viewer: Viewer): Promise<Plan | null> {
  const [roadmap, row] = await Promise.all([getMainRoadmap(viewer), findLearnerSnapshot(viewer)])
  if (!row) return null
  return toPlan(row, roadmap.slug, getTrackSlug(roadmap, row.enrollments))
}

const planFields = planAnswerSchema.keyof().options

/** Lists the roadmaps that the viewer can make their main one, in order. */
export async function listPlanRoadmaps(viewer: Viewer): Promise<readonly PlanRoadmap[]> {
  const [roadmaps, row] = await Promise.all([listRoadmaps(viewer), findLearnerSnapshot(viewer)])
  return roadmaps.map((roadmap) => toPlanRoadmap(roadmap, row?.enrollments ?? []))
}

function toPlan(row: Learner, roadmap: string, track: string): Plan {
  const converted = { roadmap, track, studyDays: unpackDays(row.studyDays), goal: parseGoal(row.goal) }
  return pick({ ...row, ...converted, startedAt: row.createdAt.toISOString() }, planFields)
}

const inOrder = [{ from: 'asc' }, { to: 'asc' }] as { from?: 'asc'; to?: 'asc' }[]

/** Lists the pauses of the viewer or of a learner they may see, in order. */
export async function listPauses(viewer: Viewer, learnerId: string = viewer.id): Promise<AnnouncedPause[]> {
  return db().pause.findMany({
    where: { learner: { id: learnerId, user: visiblePeople(viewer) } },
    orderBy: inOrder,
    select: { id: true, from: true, to: true },
  })
}

/** Fields to select of a learner's plan changes. */
export const planChangeFields = { orderBy: { on: 'asc' }, select: { on: true, weeklyHours: true } } as const

/** Columns of a learner for readers who may see them: plan and progress in one read, and nothing private. */
export const seenLearnerFields = {
  ...{ id: true, roadmapId: true, eventCount: true, createdAt: true, lastLearningDay: true, progress: true },
  ...{ weeklyHours: true, studyDays: true, goal: true, hidesForecast: true },
  enrollments: { select: { roadmapId: true, trackSlug: true, startedAt: true } },
  planChanges: planChangeFields,
  pauses: { orderBy: inOrder, select: { id: true, from: true, to: true } },
} as const

/** A learner with what mentors may see of the plan. */
export type SeenLearner = Ledger & {
  readonly id: string
  /** Their main roadmap; null for the first. */
  readonly roadmapId: string | null
  readonly goal: Goal
  readonly schedule: Schedule
  /** Past and future ones, in order. */
  readonly pauses: readonly AnnouncedPause[]
  readonly lastLearningDay: Day | null
}

export function toSeenLearner(
  row: Prisma.LearnerGetPayload<{ select: typeof seenLearnerFields }>,
  timeZone: string,
): SeenLearner {
  const { weeklyHours, studyDays, hidesForecast, createdAt: startedAt, planChanges, pauses, progress, ...learner } = row
  const days = { earlier: toEarlierHours(planChanges), studyDays: unpackDays(studyDays), startedAt, timeZone }
  const spans = pauses.map(({ from, to }) => ({ from, to }))
  return {
    ...learner,
    goal: parseGoal(row.goal),
    states: statesFromRows(progress),
    pauses,
    schedule: { weeklyHours, hidesForecast, pauses: spans, ...days, work: null },
  }
}

/** Finds a learner whom the viewer may see; null before onboarding, and for any other learner. */
export async function findSeenLearner(viewer: Viewer, learnerId: string): Promise<SeenLearner | null> {
  const row = await db().learner.findFirst({
    where: { id: learnerId, user: visiblePeople(viewer) },
    select: { ...seenLearnerFields, user: { select: { timeZone: true } } },
  })
  if (!row) return null
  const { user, ...learner } = row
  return toSeenLearner(learner, user.timeZone)
}

/** The parts of a plan that a forecast needs; mentors see them too, except for the paid work. */
export type Schedule = {
  readonly weeklyHours: number
  /** Hours of earlier plans, oldest first. */
  readonly earlier: readonly EarlierHours[]
  /** Past and future pauses, in order. */
  readonly pauses: readonly Pick<AnnouncedPause, 'from' | 'to'>[]
  /** 0 is Monday. */
  readonly studyDays: readonly number[]
  readonly startedAt: Date
  readonly timeZone: string
  readonly hidesForecast: boolean
  /** Null for readers other than the learner. */
  readonly work: { readonly months: number; readonly startsOn: Day | null } | null
}

/** Reads the schedule of the viewer or of a learner they may see; null before onboarding. */
export async function findSchedule(viewer: Viewer, learnerId: string = viewer.id): Promise<Schedule | null> {
  if (learnerId === viewer.id) return findOwnSchedule(viewer)
  return (await findSeenLearner(viewer, learnerId))?.schedule ?? null
}

async function findOwnSchedule(viewer: Viewer): Promise<Schedule | null> {
  const row = await findLearnerSnapshot(viewer)
  if (!row) return null
  const { weeklyHours, createdAt: startedAt, hidesForecast, paidExperienceMonths: months, startsWorkOn: startsOn } = row
  const changes: [on: Day, weeklyHours: number][] = JSON.parse(row.planChanges ?? '[]')
  const pauses: [from: Day, to: Day][] = JSON.parse(row.pauses ?? '[]')
  // SQL guarantees no order within an aggregate.
  changes.sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    weeklyHours,
    earlier: toEarlierHours(changes.map(([on, weeklyHours]) => ({ on, weeklyHours }))),
    pauses: pauses.sort().map(([from, to]) => ({ from, to })),
    studyDays: unpackDays(row.studyDays),
    startedAt,
    timeZone: viewer.timeZone,
    hidesForecast,
    work: { months, startsOn },
  }
}
