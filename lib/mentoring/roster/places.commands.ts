import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { lockLog } from '@/lib/learning/progress/log/log.commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { enrollForCohort, requireRoomForLearner } from '@/lib/mentoring/cohorts/commands'
import { addMentors } from '@/lib/mentoring/cohorts/members/new-mentors.commands'
import { openCohort } from '@/lib/mentoring/cohorts/policy'
import type { OnInvitationAccepted } from '@/lib/people/accounts/invitations/commands'
import { setSchoolFacts } from '@/lib/people/accounts/invitations/roster.commands'
import { addMember } from '@/lib/people/accounts/memberships.commands'
import { activeAdmins } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'

/** Most places that one acceptance takes: rosters give an address fewer. */
const MOST_PLACES = 300

/**
 * Returns what gives a person the places that rosters keep for their address, in the transaction in which they accept
 * an invitation and so prove the address. Places in closed cohorts, and by people who are no admins any more, stay open.
 */
export async function placesOnAcceptance(viewer: Viewer): Promise<OnInvitationAccepted> {
  const roadmaps = await listRoadmaps(viewer)
  return (tx, person, now) => takePlaces(tx, person, roadmaps, now)
}

async function takePlaces(tx: Transaction, viewer: Viewer, roadmaps: readonly Roadmap[], now: Date) {
  const entries = await tx.rosterEntry.findMany({
    where: {
      email: viewer.email.toLowerCase(),
      acceptedAt: null,
      withdrawnAt: null,
      cohort: openCohort,
      batch: { withdrawnAt: null, createdBy: activeAdmins },
    },
    // Mentors first: nobody learns in a cohort that they mentor. The newest last: its external ID counts.
    orderBy: [{ role: 'desc' }, { createdAt: 'asc' }],
    take: MOST_PLACES,
    include: { cohort: { select: { id: true, name: true, roadmapId: true } } },
  })
  if (entries.length === 0) return { isMentor: false }
  const before = await tx.membership.findMany({ where: { userId: viewer.id }, select: { cohortId: true } })
  const joined = new Set(before.map(({ cohortId }) => cohortId))
  for (const { role, cohort } of entries) {
    if (joined.has(cohort.id)) continue
    joined.add(cohort.id)
    if (role === 'mentor') await addMentors(tx, viewer, cohort, [viewer.id], now)
    else await addLearner(tx, viewer, { ...cohort, roadmaps }, now)
  }
  for (const entry of entries) await setSchoolFacts(tx, viewer.id, entry)
  await tx.rosterEntry.updateMany({ where: { id: { in: entries.map(({ id }) => id) } }, data: { acceptedAt: now } })
  return { isMentor: entries.some(({ role }) => role === 'mentor') }
}

type Joined = { readonly id: string; readonly roadmapId: string | null; readonly roadmaps: readonly Roadmap[] }

async function addLearner(tx: Transaction, viewer: Viewer, { id, roadmapId, roadmaps }: Joined, now: Date) {
  await requireRoomForLearner(tx, viewer.id, now)
  // A verdict at the same time changes what is read here, and conflicts with this (decision 0008).
  await lockLog(tx, viewer.id, now)
  const listed = await enrollForCohort(tx, viewer, findChosenRoadmap(roadmaps, roadmapId), now)
  await addMember(tx, { cohortId: id, userId: viewer.id, role: 'learner' }, listed, now)
}
