import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { type SeenLearner, seenLearnerFields, toSeenLearner } from '@/lib/learning/plans/data'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Prisma } from '@/prisma/generated/sqlite/client'
import { hasLearnerStats } from '../stats/learner-stats'
import type { Mentee, MenteeCohort } from './mentee'
import { whereMentees } from './policy'

/** A learner whom the viewer mentors; null for everybody else, and for the viewer themselves. */
export async function findMentee(viewer: Viewer, learnerId: string, tx: Transaction = db()): Promise<Mentee | null> {
  const where = whereMentees(viewer)
  if (!where || !isId(learnerId)) return null
  const row = await tx.user.findFirst({
    where: { AND: [{ id: learnerId }, where] },
    select: {
      id: true,
      name: true,
      timeZone: true,
      learner: { select: { id: true } },
      memberships: {
        where: { role: 'learner', cohort: cohortsManagedBy(viewer) ?? { id: '' } },
        select: { cohort: { select: { id: true, name: true } } },
        orderBy: [{ cohort: { name: 'asc' } }, { cohortId: 'asc' }],
      },
    },
  })
  if (!row) return null
  const { learner, memberships, ...person } = row
  return { ...person, hasPlan: learner !== null, cohorts: memberships.map(({ cohort }) => cohort) }
}

/** As `findMentee`; throws not-found where there is none. */
export async function getMentee(viewer: Viewer, learnerId: string, tx: Transaction = db()): Promise<Mentee> {
  const mentee = await findMentee(viewer, learnerId, tx)
  if (!mentee) throw notFound('learner')
  return mentee
}

/** A learner whom the viewer mentors, as far as they are theirs to see. */
type MenteeRecord = {
  readonly mentee: Mentee
  /** Null before onboarding. */
  readonly learner: SeenLearner | null
  /** How they stand in the cohorts in which the viewer mentors them, by name. */
  readonly places: readonly MenteeCohort[]
}

/** All that a page about a learner takes from the person, read once; null as for `findMentee`. */
export async function findMenteeRecord(viewer: Viewer, learnerId: string): Promise<MenteeRecord | null> {
  const where = whereMentees(viewer)
  if (!where || !isId(learnerId)) return null
  const row = await db().user.findFirst({
    where: { AND: [{ id: learnerId }, where] },
    select: {
      ...{ id: true, name: true, timeZone: true },
      learner: { select: seenLearnerFields },
      memberships: {
        where: { role: 'learner', cohort: cohortsManagedBy(viewer) ?? { id: '' } },
        select: placeFields,
        orderBy: [{ cohort: { name: 'asc' } }, { cohortId: 'asc' }],
      },
    },
  })
  if (!row) return null
  const { learner, memberships, ...person } = row
  const places = memberships.map(toPlace)
  return {
    mentee: { ...person, hasPlan: learner !== null, cohorts: places.map(({ cohort }) => cohort) },
    learner: learner && toSeenLearner(learner, person.timeZone),
    places,
  }
}

const placeFields = {
  cohort: { select: { id: true, name: true, roadmapId: true } },
  ...{ dueOn: true, lateBy: true, behind: true, pace: true, coreTotal: true, learnerStatsAt: true, flag: true },
} as const

function toPlace({
  cohort: { id, name, roadmapId },
  dueOn,
  lateBy,
  flag,
  ...row
}: Prisma.MembershipGetPayload<{ select: typeof placeFields }>): MenteeCohort {
  return {
    cohort: { id, name },
    roadmapId,
    behind: hasLearnerStats(row) && row.coreTotal > 0 ? row.behind : null,
    lateFor: lateBy > 0 ? dueOn : null,
    isFlagged: flag !== '',
  }
}
