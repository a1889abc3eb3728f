import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { isId } from '@/lib/foundation/values/id'
import { decideLead } from '@/lib/mentoring/cohorts/lead'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import { absenceFields, findAwayUntil } from '@/lib/people/accounts/away/away'
import { activeMentors } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'

type Mentor = { readonly id: string; readonly name: string; readonly awayUntil: string | null }

/** The mentor to whom a learner's new reviews in a cohort go first. */
export type AssignedMentor = {
  readonly cohort: { readonly id: string; readonly name: string }
  readonly mentor: Mentor | null
  /** The mentors to choose from; empty for viewers who may not assign. */
  readonly choices: readonly Mentor[]
}

/** Lists the mentors of a learner in the cohorts that the viewer runs, by the cohorts' names. */
export async function listAssignedMentors(viewer: Viewer, learnerId: string, now: Date): Promise<AssignedMentor[]> {
  const cohort = cohortsManagedBy(viewer)
  if (!cohort || !isId(learnerId) || learnerId === viewer.id) return []
  const rows = await db().membership.findMany({
    where: { userId: learnerId, role: 'learner', cohort },
    orderBy: [{ cohort: { name: 'asc' } }, { cohortId: 'asc' }],
    select: { mentorId: true, cohort: { select: { id: true, name: true, memberships: mentors } } },
  })
  return rows.map(({ mentorId, cohort: { memberships, ...of } }) => {
    const all = memberships.map(({ user: { id, name, ...absence } }) => ({
      id,
      name,
      awayUntil: findAwayUntil(absence, now),
    }))
    const mayAssign = viewer.isAdmin || decideLead(memberships) === viewer.id
    return {
      cohort: of,
      mentor: all.find(({ id }) => id === mentorId) ?? null,
      choices: mayAssign ? all.filter(({ id }) => id !== learnerId) : [],
    }
  })
}

/** Selects the active mentors of a cohort by name. */
const mentors = {
  where: { role: 'mentor', user: activeMentors },
  orderBy: [{ user: { name: 'asc' as const } }, { userId: 'asc' as const }],
  select: {
    userId: true,
    joinedAt: true,
    isLead: true,
    user: { select: { id: true, name: true, ...absenceFields } },
  },
}
