import { db } from '@/lib/foundation/database/db'
import { statesFromRows } from '@/lib/learning/progress/rows'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { makeLearner, makePerson } from './people'

type Members = { readonly learners?: readonly Viewer[]; readonly mentors?: readonly Viewer[] }

/** Makes a cohort of these people. @returns its id */
export async function makeCohort(name: string, { learners = [], mentors = [] }: Members): Promise<string> {
  const create = [
    ...learners.map(({ id }) => ({ userId: id, role: 'learner' })),
    ...mentors.map(({ id }) => ({ userId: id, role: 'mentor' })),
  ]
  return (await db().cohort.create({ data: { name, memberships: { create } } })).id
}

export const leave = (cohortId: string, { id }: Viewer) =>
  db().membership.deleteMany({ where: { cohortId, userId: id } })

/** Returns the same person after an admin removed a role. */
export const without = (viewer: Viewer, role: 'isMentor' | 'isAdmin'): Viewer => ({ ...viewer, [role]: false })

/** Makes a learner with a plan, and all kinds of people who might try to see them, for tests of access. */
export async function makeOnlookers() {
  const learner = await makeLearner('Lea')
  const other = await makeLearner('Otto')
  const mentor = await makePerson('Marek', { isMentor: true })
  const elsewhere = await makePerson('Elsa', { isMentor: true })
  const former = await makePerson('Fred', { isMentor: true })
  const stripped = await makePerson('Stan', { isMentor: true })
  const admin = await makePerson('Ada', { isAdmin: true })
  const cohortId = await makeCohort('Spring', {
    learners: [learner, other],
    mentors: [mentor, former, stripped],
  })
  await makeCohort('Autumn', { learners: [await makeLearner('Olga')], mentors: [elsewhere] })
  await leave(cohortId, former)
  const strangers = {
    'the learner': learner,
    'another learner of the cohort': other,
    'a mentor of another cohort': elsewhere,
    'a mentor who left the cohort': former,
    'a mentor who is one no more': without(stripped, 'isMentor'),
  }
  return { learner, mentor, admin, cohortId, strangers }
}

/** Loads the stored progress of a learner, to compare with the fold of their log. */
export async function storedProgress(learnerId: string) {
  const row = await db().learner.findUniqueOrThrow({
    where: { id: learnerId },
    include: { progress: true, enrollments: true },
  })
  return { states: statesFromRows(row.progress), enrollments: row.enrollments, eventCount: row.eventCount }
}
