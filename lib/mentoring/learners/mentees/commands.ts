import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { signal } from '@/lib/doors/live/commands'
import { learnerTopic } from '@/lib/doors/live/topic'
import type { Transaction } from '@/lib/foundation/database/db'
import { conflict } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/mentoring/learner-refusals'
import { getMentee } from './data'
import type { Mentee } from './mentee'

/**
 * A learner about whom the viewer wants to write something down, within a transaction of the caller's.
 * @throws not-found for whom the viewer does not mentor, conflict for who has no plan yet
 */
export async function menteeWithPlan(tx: Transaction, viewer: Viewer, learnerId: string): Promise<Mentee> {
  const mentee = await getMentee(viewer, learnerId, tx)
  if (!mentee.hasPlan) throw conflict(words.planMissing({ name: mentee.name }))
  return mentee
}

/** Tells the open pages of the learner and of their mentors that something about the learner has changed. */
export async function signalLearner(tx: Transaction, learnerId: string, now: Date): Promise<void> {
  const theirs = { memberships: { some: { userId: learnerId, role: 'learner' } } }
  const mentors = await tx.membership.findMany({ where: { role: 'mentor', cohort: theirs }, select: { userId: true } })
  await signal(tx, [learnerId, ...mentors.map(({ userId }) => userId)], learnerTopic(learnerId), now)
}
