import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { conflict } from '@/lib/foundation/errors'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { publishChange } from '@/lib/platform/live/commands'
import { learnerTopic } from '@/lib/platform/live/topic'
import * as words from '@/messages/generated/mentoring/learner-refusals'
import { getMentee } from './data'
import type { Mentee } from './mentee'

/**
 * Finds a learner about whom the viewer wants to store something, within the caller's transaction.
 * @throws not-found for people whom the viewer does not mentor, conflict for learners without a plan
 */
export async function menteeWithPlan(tx: Transaction, viewer: Viewer, learnerId: string): Promise<Mentee> {
  const mentee = await getMentee(viewer, learnerId, tx)
  if (!mentee.hasPlan) throw conflict(words.planMissing({ name: mentee.name }))
  return mentee
}

/** Signals the open pages of the learner and of their mentors that something about the learner has changed. */
export async function publishLearnerChanged(tx: Transaction, learnerId: string, now: Date): Promise<void> {
  const theirs = { memberships: { some: { userId: learnerId, role: 'learner' } } }
  const mentors = await tx.membership.findMany({ where: { role: 'mentor', cohort: theirs }, select: { userId: true } })
  await publishChange(tx, [learnerId, ...mentors.map(({ userId }) => userId)], learnerTopic(learnerId), now)
}
