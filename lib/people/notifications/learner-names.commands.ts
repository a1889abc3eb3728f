import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { typedRows } from '@/lib/foundation/database/sql'
import { publishChange } from '@/lib/platform/live/commands'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { parseStoredNotice } from './notification'

/** A notification of a mentor or admin about a learner. */
export type LearnerNotification = {
  readonly id: string
  /** Contains the id of its review or learner (`lib/mentoring/reviews/notices.ts`). */
  readonly key: string
  readonly path: string
  readonly facts: Readonly<Record<string, string>>
}

/** Prefix of all mentors' pages, and of no learner's. */
const OF_MENTORS = '/mentor/'

/** Lists a person's notifications that name learners. */
export async function listLearnerNotifications(tx: Transaction, userId: string): Promise<LearnerNotification[]> {
  const where = { userId, path: { startsWith: OF_MENTORS } }
  const rows = await tx.notification.findMany({
    where,
    select: { id: true, key: true, path: true, kind: true, facts: true },
  })
  return rows.flatMap(({ id, key, path, ...stored }) => {
    const facts = parseStoredNotice(stored)?.facts ?? {}
    return facts.learner === undefined ? [] : [{ id, key, path, facts }]
  })
}

const AT_ONCE = 200

/** Removes learners' names from some of a person's notifications, which then say *a learner*. */
export async function removeLearnerNames(
  tx: Transaction,
  userId: string,
  told: readonly LearnerNotification[],
  now: Date,
): Promise<void> {
  if (told.length === 0) return
  for (let at = 0; at < told.length; at += AT_ONCE) {
    const rows = told
      .slice(at, at + AT_ONCE)
      .map(({ id, facts: { learner: _, ...kept } }) => [id, JSON.stringify(kept)])
    const ids = Prisma.join(rows.map(([id]) => id))
    await tx.$executeRaw`WITH v AS (${typedRows(Prisma.sql`SELECT "id", "facts" FROM "Notification"`, rows)})
      UPDATE "Notification" AS n SET "facts" = v."facts" FROM v WHERE n."id" IN (${ids}) AND n."id" = v."id"`
  }
  await publishChange(tx, [userId], 'notifications', now)
}
