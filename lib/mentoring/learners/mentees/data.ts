import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { isId } from '@/lib/foundation/values/id'
import { goals } from '@/lib/learning/plans/goal'
import { unpackDays } from '@/lib/learning/plans/study-days'
import { deadlineFor, toDeadline } from '@/lib/mentoring/cohorts/goal'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import { isForecastLate, isWorkedOut } from '../standing/standing'
import type { Mentee, MenteePlace, MenteePlan } from './mentee'
import { cohortsSharedWith, whereMentees } from './policy'

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

/** The plan of a learner whom the viewer mentors, as far as it is theirs to see; null before onboarding. */
export async function findMenteePlan(viewer: Viewer, learnerId: string): Promise<MenteePlan | null> {
  const where = whereMentees(viewer)
  if (!where || !isId(learnerId)) return null
  const row = await db().learner.findFirst({
    where: { id: learnerId, user: where },
    select: { weeklyHours: true, studyDays: true, goal: true, hidesForecast: true },
  })
  if (!row) return null
  const { weeklyHours, studyDays, hidesForecast } = row
  const goal = goals.find((one) => one === row.goal) ?? 'first-job'
  return { weeklyHours, studyDays: unpackDays(studyDays), goal, hidesForecast }
}

/** How a learner stands in the cohorts in which the viewer mentors them, by name. */
export async function listMenteePlaces(viewer: Viewer, learnerId: string): Promise<readonly MenteePlace[]> {
  const cohort = cohortsSharedWith(viewer, learnerId)
  if (!cohort || !isId(learnerId)) return []
  const rows = await db().membership.findMany({
    where: { userId: learnerId, role: 'learner', cohort },
    select: {
      cohort: { select: { id: true, name: true, deadlineOn: true, deadlineWeeks: true } },
      joinedAt: true,
      arrivesFrom: true,
      behind: true,
      pace: true,
      coreTotal: true,
      standingAt: true,
    },
    orderBy: [{ cohort: { name: 'asc' } }, { cohortId: 'asc' }],
  })
  return rows.map(({ cohort: { id, name, ...stored }, joinedAt, arrivesFrom, ...row }) => {
    const by = deadlineFor(toDeadline(stored), toDay(joinedAt, 'UTC'))
    return {
      cohort: { id, name },
      behind: isWorkedOut(row) && row.coreTotal > 0 ? row.behind : null,
      lateFor: isForecastLate(arrivesFrom, by) ? by : null,
    }
  })
}
