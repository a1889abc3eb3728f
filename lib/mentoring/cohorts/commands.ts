import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { deriveIdFromKey } from '@/lib/foundation/database/derived-id.data'
import { conflict, invalid, notFound } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireDailyQuota, requireTotalQuota } from '@/lib/foundation/rate-limit/quota'
import { isId } from '@/lib/foundation/values/id'
import { generateJoinCode } from '@/lib/foundation/values/join-code'
import { lockLog } from '@/lib/learning/progress/log/log.commands'
import { countCore, statesFromRows } from '@/lib/learning/progress/rows'
import { enrollOnMissing } from '@/lib/learning/progress/states/commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { addMember } from '@/lib/people/accounts/memberships.commands'
import { activeMentors } from '@/lib/people/accounts/policy'
import { sortName } from '@/lib/people/accounts/sort-name'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import {
  requireManaged,
  requireRoomForChange,
  requireRoomForMentor,
  requireRoomForNew,
  requireRoomForOther,
} from './access.commands'
import type { MyCohort } from './cohort'
import { findCohortOfRetry } from './copies/retried-creation.data'
import { endMembership, type OnDeparture } from './departures.commands'
import { findByCode, limitCodeAttempts } from './joining/codes.data'
import { addMentors } from './members/new-mentors.commands'
import { canMakeCohort } from './policy'
import { readCohortRoadmaps } from './roadmaps.data'
import { type CohortInput, cohortSchema } from './schema'
import { requireConsistentSettings } from './settings/check-settings'
import { findNamedRoadmap } from './settings/named-roadmap'
import { cohortFields, toCohort, toStoredSettings } from './stored-cohort'

/**
 * Makes a cohort with a join link of its own, once for each idempotency key. A mentor who makes one mentors it.
 * @throws not-found for who is neither mentor nor admin, invalid (also for settings that do not fit together), too-many
 *   in a day, conflict for who mentors too many, key-reused
 */
export async function createCohort(
  viewer: Viewer,
  input: CohortInput,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<MyCohort & { joinCode: string }> {
  if (!canMakeCohort(viewer)) throw notFound('page')
  const settings = cohortSchema.parse(input)
  const roadmaps = await readCohortRoadmaps(viewer)
  const named = findNamedRoadmap(roadmaps.all, settings.roadmap)
  const roadmap = named ?? roadmaps.get(null)
  requireConsistentSettings(settings, roadmap)
  const id = deriveIdFromKey('cohort', viewer.id, idempotencyKey)
  const { name, timeZone = viewer.timeZone } = settings
  const stored = { ...toStoredSettings({ ...settings, timeZone }), name, roadmapId: roadmap.id }
  const asked = { ...toStoredSettings(settings), ...(named ? { roadmapId: named.id } : {}) }
  const row = await db().$transaction(async (tx) => {
    const before = await findCohortOfRetry(tx, viewer, id, asked)
    if (before) return before
    await requireRoomForNew(tx, viewer, now)
    if (viewer.isMentor) await requireRoomForMentor(tx, viewer.id)
    const joinCode = generateJoinCode((below) => randomInt(below))
    const made = await tx.cohort.create({ data: { id, ...stored, joinCode, createdAt: now }, select: cohortFields })
    if (viewer.isMentor) await addMember(tx, { cohortId: id, userId: viewer.id, role: 'mentor' }, { isLead: true }, now)
    await recordAudit(tx, { action: 'cohort-made', actorId: viewer.id, subjectId: id }, now)
    return { ...made, joinCode }
  })
  return { ...toCohort(row), joinCode: row.joinCode }
}

/** Requires that a person may learn in one more cohort. @throws conflict, too-many */
export async function requireRoomForLearner(tx: Transaction, userId: string, now: Date): Promise<void> {
  await requireTotalQuota(bounds.cohortsLearning, () => tx.membership.count({ where: { userId, role: 'learner' } }))
  await requireDailyQuota(bounds.departures, now, async (since, take) => {
    const where = { userId, role: 'learner', leftAt: { gt: since } }
    const rows = await tx.departure.findMany({ where, orderBy: { leftAt: 'desc' }, take, select: { leftAt: true } })
    return rows.map(({ leftAt }) => leftAt)
  })
}

/**
 * Joins as a learner, with a cohort's code or a personal one, which is used up by it. Twice is once.
 * @throws not-found for a code that is unknown, expired, revoked or used by somebody else; too-many after ten such
 *   codes within an hour, or thirty from one address; conflict for a mentor of the cohort, and for one that is
 *   closed
 */
export async function joinCohort(
  viewer: Viewer,
  code: string,
  now = new Date(),
  address: string | null = null,
): Promise<MyCohort> {
  const roadmaps = await listRoadmaps(viewer)
  const join = () => db().$transaction((tx) => joinByCode(tx, viewer, { code, roadmaps }, now))
  return limitCodeAttempts(viewer, join, address)
}

type Joining = { readonly code: string; readonly roadmaps: readonly Roadmap[] }

async function joinByCode(tx: Transaction, viewer: Viewer, { code, roadmaps }: Joining, now: Date): Promise<MyCohort> {
  const found = await findByCode(tx, viewer, code, now)
  if (!found) throw notFound('cohort')
  const { cohortId, invitationId } = found
  const select = { ...cohortFields, roadmapId: true, closedAt: true } as const
  const cohort = await tx.cohort.findUniqueOrThrow({ where: { id: cohortId }, select })
  if (await isMember(tx, cohortId, viewer.id, 'mentor')) {
    throw conflict(words.mentorsHere())
  }
  if (await isMember(tx, cohortId, viewer.id, 'learner')) return toCohort(cohort)
  if (cohort.closedAt) throw conflict(words.closedToJoin())
  await requireRoomForLearner(tx, viewer.id, now)
  if (invitationId && !(await claimInvitation(tx, invitationId, now))) throw notFound('cohort')
  const membership = { cohortId, userId: viewer.id, role: 'learner' } as const
  // A verdict at the same time changes what is read here, and conflicts with this (decision 0008).
  await lockLog(tx, viewer.id, now)
  await addMember(
    tx,
    membership,
    await enrollForCohort(tx, viewer, findChosenRoadmap(roadmaps, cohort.roadmapId), now),
    now,
  )
  return toCohort(cohort)
}

/** Of two people with one invitation, the first has it. */
async function claimInvitation(tx: Transaction, invitationId: string, now: Date): Promise<boolean> {
  const where = { id: invitationId, acceptedAt: null }
  const { count } = await tx.invitation.updateMany({ where, data: { acceptedAt: now } })
  return count === 1
}

/**
 * Enrols a learner who has a plan on the roadmap of the cohort that they join.
 * @returns what a mentor's table sorts and filters them by
 */
export async function enrollForCohort(tx: Transaction, viewer: Viewer, roadmap: Roadmap | null, now: Date) {
  const { id } = viewer
  const learner = await tx.learner.findUnique({ where: { id }, include: { progress: true, enrollments: true } })
  const lastLearningDay = learner?.lastLearningDay ?? ''
  const listed = { sortName: sortName(viewer.name), lastLearningDay }
  if (!learner || !roadmap) return { ...listed, coreDone: 0, coreTotal: 0 }
  const states = statesFromRows(learner.progress)
  const enrollments = await enrollOnMissing(tx, id, [roadmap], { states, enrollments: learner.enrollments }, now)
  return { ...listed, ...countCore(roadmap, { states, enrollments }) }
}

/**
 * Leaves a cohort as a learner. Its mentors no longer see the learner, so their open reviews in it are withdrawn.
 * @throws not-found where the viewer does not learn
 */
export async function leaveCohort(
  viewer: Viewer,
  cohortId: string,
  onDeparture: OnDeparture,
  now = new Date(),
): Promise<void> {
  if (!isId(cohortId)) throw notFound('cohort')
  await db().$transaction(async (tx) => {
    const leaving = { cohortId, userId: viewer.id, role: 'learner', how: 'left' } as const
    if (!(await endMembership(tx, leaving, onDeparture, now))) throw notFound('cohort')
  })
}

/**
 * Adds another mentor to a cohort, who is told. Twice is once.
 * @throws not-found for who does not run the cohort, invalid when nobody who may mentor has this address, conflict
 *   for a learner of the cohort and for who mentors too many, too-many
 */
export async function addMentor(viewer: Viewer, cohortId: string, email: string, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const { name } = await requireManaged(tx, viewer, cohortId)
    const person = await tx.user.findFirst({
      where: { email: email.trim().toLowerCase(), ...activeMentors },
      select: { id: true },
    })
    // The same answer for an address that nobody has: a mentor cannot find out who has an account.
    if (!person) throw invalid('email', viewer.isAdmin ? words.noSuchMentorInvite() : words.noSuchMentor())
    const { id: userId } = person
    if (await isMember(tx, cohortId, userId, 'learner')) {
      throw conflict(words.learnsHere())
    }
    if (await isMember(tx, cohortId, userId, 'mentor')) return
    await requireRoomForChange(tx, viewer, now)
    await (userId === viewer.id ? requireRoomForMentor(tx, userId) : requireRoomForOther(tx, userId))
    await addMentors(tx, viewer, { id: cohortId, name }, [userId], now)
  })
}

type Role = 'learner' | 'mentor'

async function isMember(tx: Transaction, cohortId: string, userId: string, role: Role): Promise<boolean> {
  return (await tx.membership.count({ where: { cohortId, userId, role } })) > 0
}
