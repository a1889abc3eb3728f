import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { conflict, invalid, notFound } from '@/lib/foundation/errors'
import { daysBetween, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { getTrackSlug } from '@/lib/learning/progress/log/ledger'
import { outdateLearnerStats } from '@/lib/learning/progress/rows'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import { setTimeZone } from '@/lib/people/accounts/profile.commands'
import { writeStudyReminder } from '@/lib/people/notifications/study-reminder/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as refusals from '@/messages/generated/learning/plan-refusals'
import type { Learner } from '@/prisma/generated/sqlite/client'
import { NO_DATE, NOT_LATE } from './arrival-dates'
import type { AnnouncedPause } from './data'
import { chooseTrack, enrolledFields, enrollOnMain, requireNamedRoadmap } from './main-roadmap.commands'
import type { MainRoadmapInput, PauseInput, PlanInput } from './schema'
import { packDays } from './study-days'

/**
 * Creates or changes the viewer's plan. Progress is kept on any roadmap and track; only what counts changes.
 * @throws invalid when there is no such roadmap or track, or no track was chosen where the roadmap has several
 */
export async function savePlan(viewer: Viewer, input: PlanInput, now = new Date()): Promise<void> {
  const roadmaps = await listRoadmaps(viewer)
  const asked = requireNamedRoadmap(roadmaps, input.roadmap)
  const { track, roadmap: _, timeZone, reminder, paidExperienceYears, ...fields } = input
  const plan = {
    ...fields,
    studyDays: packDays(fields.studyDays),
    paidExperienceMonths: paidExperienceYears * 12,
  }
  const { id } = viewer
  await db().$transaction(async (tx) => {
    await keepHours(tx, id, plan.weeklyHours, toDay(now, timeZone ?? viewer.timeZone))
    const before = await tx.learner.findUnique({ where: { id }, select: enrolledFields })
    const roadmap = asked ?? findChosenRoadmap(roadmaps, before?.roadmapId)
    if (!roadmap) throw notFound('roadmap')
    const trackSlug = chooseTrack(roadmap, track, before?.enrollments ?? [])
    if (trackSlug === null) throw invalid('track', refusals.track())
    const roadmapId = asked || !before ? roadmap.id : undefined
    const change = { where: { id }, create: { id, ...plan, roadmapId }, update: { ...plan, roadmapId } }
    const row = await tx.learner.upsert({ ...change, select: enrolledFields })
    await enrollOnMain(tx, row, { roadmaps, roadmap, trackSlug })
    if (timeZone) await setTimeZone(tx, id, timeZone)
    if (reminder) await writeStudyReminder(tx, id, reminder)
  })
}

/**
 * Makes a roadmap the viewer's main one and keeps the rest of their plan. Enrollments on others stay, with their tracks.
 * @param input `track`: the one they had on this roadmap when left out, else a default
 * @throws not-found before there is a plan, invalid when there is no such roadmap or track
 */
export async function chooseMainRoadmap(viewer: Viewer, input: MainRoadmapInput): Promise<void> {
  const roadmaps = await listRoadmaps(viewer)
  const roadmap = requireNamedRoadmap(roadmaps, input.roadmap)
  const { id } = viewer
  await db().$transaction(async (tx) => {
    if (!(await changePlan(tx, id, { roadmapId: roadmap.id }))) throw notFound('plan')
    const row = await tx.learner.findUniqueOrThrow({ where: { id }, select: enrolledFields })
    const byDefault = getTrackSlug(roadmap, row.enrollments)
    const trackSlug = chooseTrack(roadmap, input.track || byDefault, row.enrollments)
    if (trackSlug === null) throw invalid('track', refusals.track())
    await enrollOnMain(tx, row, { roadmaps, roadmap, trackSlug })
  })
}

/**
 * Records the hours before a change, once per day: the first of several changes on a day is kept, and removed if the
 * last restores the old hours. Beyond the limit the oldest change is dropped.
 */
async function keepHours(tx: Transaction, learnerId: string, weeklyHours: number, on: Day): Promise<void> {
  const before = await tx.learner.findUnique({ where: { id: learnerId }, select: { weeklyHours: true } })
  if (!before || before.weeklyHours === weeklyHours) return
  const which = { learnerId_on: { learnerId, on } }
  const today = await tx.planChange.findUnique({ where: which, select: { weeklyHours: true } })
  if (today?.weeklyHours === weeklyHours) await tx.planChange.delete({ where: which })
  if (today) return
  const kept = await tx.planChange.findMany({
    ...{ where: { learnerId }, orderBy: { on: 'desc' }, select: { on: true } },
    ...{ skip: MOST_PLAN_CHANGES - 1 },
  })
  await tx.planChange.deleteMany({ where: { learnerId, on: { in: kept.map((change) => change.on) } } })
  await tx.planChange.create({ data: { learnerId, on, weeklyHours: before.weeklyHours } })
}

const MOST_PLAN_CHANGES = 100

/**
 * Changes the weekly hours of a learner's plan, and records the old ones.
 * @param on today in the learner's time zone
 */
export async function changeHours(tx: Transaction, learnerId: string, weeklyHours: number, on: Day): Promise<void> {
  await keepHours(tx, learnerId, weeklyHours, on)
  await changePlan(tx, learnerId, { weeklyHours })
}

type PlanFacts = Partial<Pick<Learner, 'weeklyHours' | 'hidesForecast' | 'startsWorkOn' | 'roadmapId'>>

/** Changes columns of a learner's plan. @returns false when there is none */
async function changePlan(tx: Transaction, id: string, facts: PlanFacts): Promise<boolean> {
  return (await tx.learner.updateMany({ where: { id }, data: facts })).count === 1
}

/** Days that a pause may begin in the past, for instance after an illness. */
const LATE_DAYS = 14
const LONGEST_DAYS = 366
const MOST_PAUSES = 50

/**
 * Announces a pause. Announcing the same days again changes nothing, and days within another pause are refused.
 * @throws invalid (from, to), not-found before onboarding, conflict when there are too many
 */
export async function addPause(viewer: Viewer, { from, to }: PauseInput, now = new Date()): Promise<AnnouncedPause> {
  const today = toDay(now, viewer.timeZone)
  if (daysBetween(from, today) > LATE_DAYS) throw invalid('from', refusals.startTooEarly({ days: LATE_DAYS }))
  if (daysBetween(from, to) > LONGEST_DAYS) throw invalid('to', refusals.tooLong())
  const learnerId = viewer.id
  return db().$transaction(async (tx) => {
    if (!(await tx.learner.findUnique({ where: { id: learnerId }, select: { id: true } }))) throw notFound('plan')
    const which = { where: { learnerId_from_to: { learnerId, from, to } }, select: { id: true, from: true, to: true } }
    const announced = await tx.pause.findUnique(which)
    if (announced) return announced
    const around = { learnerId, from: { lte: from }, to: { gte: to } }
    if (await tx.pause.findFirst({ where: around, select: { id: true } })) throw invalid('from', refusals.alreadyOff())
    if ((await tx.pause.count({ where: { learnerId } })) >= MOST_PAUSES) {
      throw conflict(refusals.tooManyPauses())
    }
    await updateMembershipStats(tx, outdateLearnerStats(learnerId))
    return tx.pause.create({ data: { learnerId, from, to, createdAt: now }, select: which.select })
  })
}

/** Removes one of the viewer's own pauses. */
export async function removePause(viewer: Viewer, pauseId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.pause.deleteMany({ where: { id: pauseId, learnerId: viewer.id } })
    if (count !== 1) throw notFound('pause')
    await updateMembershipStats(tx, outdateLearnerStats(viewer.id))
  })
}

/**
 * Hides the viewer's own dates, from mentors too, or shows them again. Mentors' lists lose the date at once, and show
 * it again once the learner's stats have been recomputed.
 */
export async function hideForecast(viewer: Viewer, hidesForecast: boolean): Promise<void> {
  await db().$transaction(async (tx) => {
    if (!(await changePlan(tx, viewer.id, { hidesForecast }))) throw notFound('plan')
    const { where, data } = outdateLearnerStats(viewer.id)
    const noDate = { arrivesFrom: NO_DATE, arrivesTo: NO_DATE, lateBy: NOT_LATE }
    await updateMembershipStats(tx, { where, data: { ...data, ...noDate } })
    // The flag tells of the date.
    await updateMembershipStats(tx, { where: { ...where, flag: 'late' }, data: { flag: '', flaggedOn: '' } })
  })
}

/** Sets when paid work is assumed to begin, for the path to the next levels. */
export async function assumeWorkStart(viewer: Viewer, startsWorkOn: Day | null): Promise<void> {
  if (!(await changePlan(db(), viewer.id, { startsWorkOn }))) throw notFound('plan')
}
