import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { reviewsVisibleTo } from '@/lib/mentoring/reviews/policy'
import { learnersVisibleTo } from '@/lib/people/accounts/policy'
import {
  type LearnerNotification,
  listLearnerNotifications,
  removeLearnerNames,
} from '@/lib/people/notifications/learner-names.commands'

const AT_ONCE = 500

/**
 * Removes the names of learners whom a person may no longer see from their notifications. Runs in the transaction in
 * which they lose a cohort or a role, after that was written.
 */
export async function removeHiddenLearnerNames(tx: Transaction, userId: string, now: Date): Promise<void> {
  const told = await listLearnerNotifications(tx, userId)
  const unseen: LearnerNotification[] = []
  for (let at = 0; at < told.length; at += AT_ONCE) {
    const some = told.slice(at, at + AT_ONCE)
    const seen = await findSeen(tx, userId, some.map(getSubjectId))
    unseen.push(...some.filter((one) => !seen.has(getSubjectId(one))))
  }
  await removeLearnerNames(tx, userId, unseen, now)
}

/** Returns the id of the review or of the learner that a notification is about; empty where it names none. */
function getSubjectId({ path, key }: LearnerNotification): string {
  for (const page of [paths.review(''), paths.learner('')]) {
    if (path.startsWith(page)) return path.slice(page.length).replace(/[/?#].*/s, '')
  }
  return /^withdrawn:([^:]+):/.exec(key)?.[1] ?? ''
}

/** Returns those of the reviews and learners that the person may see. */
async function findSeen(tx: Transaction, userId: string, ids: readonly string[]): Promise<Set<string>> {
  const select = { id: true, isMentor: true, isAdmin: true } as const
  const person = await tx.user.findUniqueOrThrow({ where: { id: userId }, select })
  const [reviews, learners] = [reviewsVisibleTo(person), learnersVisibleTo(person)]
  const id = { in: [...new Set(ids)] }
  const rows = [
    ...(reviews ? await tx.review.findMany({ where: { AND: [{ id }, reviews] }, select: { id: true } }) : []),
    ...(learners ? await tx.user.findMany({ where: { AND: [{ id }, learners] }, select: { id: true } }) : []),
  ]
  return new Set(rows.map((row) => row.id))
}
