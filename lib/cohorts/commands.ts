import 'server-only'
import { randomInt } from 'node:crypto'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Transaction } from '@/lib/db'
import { conflict, invalid, notFound } from '@/lib/errors'
import type { MyCohort } from './cohort'
import { joinCodeFrom, normalJoinCode } from './join-code'
import { canMakeCohort, canManageCohort } from './policy'
import { type CohortInput, cohortSchema, isId } from './schema'

/**
 * Makes a cohort with a join link of its own. A mentor who makes one mentors it.
 * @throws not-found for who is neither mentor nor admin
 */
export async function createCohort(viewer: Viewer, input: CohortInput): Promise<MyCohort & { joinCode: string }> {
  if (!canMakeCohort(viewer)) throw notFound('The page')
  const { name, promisedHours } = cohortSchema.parse(input)
  const joinCode = joinCodeFrom((below) => randomInt(below))
  const memberships = viewer.isMentor ? { create: { userId: viewer.id, role: 'mentor' } } : undefined
  return db().cohort.create({
    data: { name, promisedHours, joinCode, memberships },
    select: { id: true, name: true, promisedHours: true, joinCode: true },
  })
}

/**
 * Joins as a learner. Twice is once.
 * @throws not-found for a code that nobody gave out, conflict for a mentor of the cohort
 */
export async function joinCohort(viewer: Viewer, code: string): Promise<MyCohort> {
  return db().$transaction(async (tx) => {
    const cohort = await tx.cohort.findUnique({
      where: { joinCode: normalJoinCode(code) },
      select: { id: true, name: true, promisedHours: true },
    })
    if (!cohort) throw notFound('The cohort')
    if (await isMember(tx, cohort.id, viewer.id, 'mentor')) {
      throw conflict('You mentor this cohort, so you cannot learn in it too.')
    }
    await addMember(tx, cohort.id, viewer.id, 'learner')
    return cohort
  })
}

// The states in which a learner can withdraw (product.md). An approval stays what it is.
const openStates = ['waiting', 'claimed', 'changes-requested']

/**
 * Leaves a cohort as a learner. Its mentors no longer see the learner, so their open reviews in it are withdrawn.
 * @throws not-found where the viewer does not learn
 */
export async function leaveCohort(viewer: Viewer, cohortId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const membership = { cohortId, userId: viewer.id, role: 'learner' }
    const { count } = await tx.membership.deleteMany({ where: membership })
    if (count === 0) throw notFound('The cohort')
    await tx.review.updateMany({
      where: { cohortId, learnerId: viewer.id, state: { in: openStates } },
      data: { state: 'withdrawn', claimedById: null, claimedAt: null, version: { increment: 1 } },
    })
  })
}

/**
 * Adds another mentor to a cohort. Twice is once.
 * @throws not-found for who does not run the cohort, invalid when nobody who may mentor has this address, conflict
 *   for a learner of the cohort
 */
export async function addMentor(viewer: Viewer, cohortId: string, email: string): Promise<void> {
  if (!isId(cohortId)) throw notFound('The cohort')
  await db().$transaction(async (tx) => {
    const mentors = { where: { role: 'mentor' }, select: { userId: true } }
    const cohort = await tx.cohort.findUnique({ where: { id: cohortId }, select: { memberships: mentors } })
    const mentorIds = cohort?.memberships.map(({ userId }) => userId) ?? []
    if (!cohort || !canManageCohort(viewer, mentorIds)) throw notFound('The cohort')
    const person = await tx.user.findUnique({
      where: { email: email.trim().toLowerCase() },
      select: { id: true, isMentor: true },
    })
    // The same answer for an address that nobody has: a mentor cannot find out who has an account.
    if (!person?.isMentor) throw invalid('email', 'No mentor has this address. An admin can make somebody a mentor.')
    if (await isMember(tx, cohortId, person.id, 'learner')) {
      throw conflict('This person learns in this cohort, so they cannot mentor it too.')
    }
    await addMember(tx, cohortId, person.id, 'mentor')
  })
}

type Role = 'learner' | 'mentor'

async function isMember(tx: Transaction, cohortId: string, userId: string, role: Role): Promise<boolean> {
  return (await tx.membership.count({ where: { cohortId, userId, role } })) > 0
}

async function addMember(tx: Transaction, cohortId: string, userId: string, role: Role): Promise<void> {
  const key = { cohortId, userId, role }
  await tx.membership.upsert({ where: { cohortId_userId_role: key }, create: key, update: {} })
}
