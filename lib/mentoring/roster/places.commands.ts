import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { lockLog } from '@/lib/learning/progress/log/log.commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { enrollForCohort, requireRoomForLearner } from '@/lib/mentoring/cohorts/commands'
import { addMentors } from '@/lib/mentoring/cohorts/members/new-mentors.commands'
import type { OnInvitationAccepted } from '@/lib/people/accounts/invitations/commands'
import type { InvitedRole } from '@/lib/people/accounts/invitations/person-invitation'
import { setSchoolFacts } from '@/lib/people/accounts/invitations/roster.commands'
import { addMember } from '@/lib/people/accounts/memberships.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { findOpenPlaces } from './places.data'

/**
 * Returns what gives a person the places that rosters keep for their address, in the transaction in which they accept
 * an invitation and so prove the address. Other places stay open.
 */
export async function placesOnAcceptance(viewer: Viewer): Promise<OnInvitationAccepted> {
  const roadmaps = await listRoadmaps(viewer)
  return (tx, person, role, now) => takePlaces(tx, person, { role, roadmaps }, now)
}

type Accepted = { readonly role: InvitedRole; readonly roadmaps: readonly Roadmap[] }

async function takePlaces(tx: Transaction, viewer: Viewer, { role, roadmaps }: Accepted, now: Date) {
  const entries = await findOpenPlaces(tx, { email: viewer.email.toLowerCase(), role })
  if (entries.length === 0) return { isMentor: false }
  const before = await tx.membership.findMany({ where: { userId: viewer.id }, select: { cohortId: true } })
  const joined = new Set(before.map(({ cohortId }) => cohortId))
  for (const { role: place, cohort } of entries) {
    if (joined.has(cohort.id)) continue
    joined.add(cohort.id)
    if (place === 'mentor') await addMentors(tx, viewer, cohort, [viewer.id], now)
    else await addLearner(tx, viewer, { ...cohort, roadmaps }, now)
  }
  for (const entry of entries) await setSchoolFacts(tx, viewer.id, entry)
  await tx.rosterEntry.updateMany({ where: { id: { in: entries.map(({ id }) => id) } }, data: { acceptedAt: now } })
  return { isMentor: entries.some((entry) => entry.role === 'mentor') }
}

type Joined = { readonly id: string; readonly roadmapId: string | null; readonly roadmaps: readonly Roadmap[] }

async function addLearner(tx: Transaction, viewer: Viewer, { id, roadmapId, roadmaps }: Joined, now: Date) {
  await requireRoomForLearner(tx, viewer.id, now)
  // A verdict at the same time changes what is read here, and conflicts with this (decision 0008).
  await lockLog(tx, viewer.id, now)
  const listed = await enrollForCohort(tx, viewer, findChosenRoadmap(roadmaps, roadmapId), now)
  await addMember(tx, { cohortId: id, userId: viewer.id, role: 'learner' }, listed, now)
}
