import 'server-only'
import { signal } from '@/lib/doors/live/commands'
import type { Transaction } from '@/lib/foundation/database/db'
import { rowsLike } from '@/lib/foundation/database/sql'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { parseTold } from './notification'

/** What somebody was told of a learner, as a mentor or admin. */
export type ToldOfLearner = {
  readonly id: string
  /** Name the review or the learner that it is about (`lib/mentoring/reviews/notices.ts`). */
  readonly key: string
  readonly path: string
  readonly facts: Readonly<Record<string, string>>
}

/** All pages of mentors, and no learner's own. */
const OF_MENTORS = '/mentor/'

/** What a person was told of learners by name. */
export async function listToldOfLearners(tx: Transaction, userId: string): Promise<ToldOfLearner[]> {
  const where = { userId, path: { startsWith: OF_MENTORS } }
  const rows = await tx.notification.findMany({
    where,
    select: { id: true, key: true, path: true, kind: true, facts: true },
  })
  return rows.flatMap(({ id, key, path, ...stored }) => {
    const facts = parseTold(stored)?.facts ?? {}
    return facts.learner === undefined ? [] : [{ id, key, path, facts }]
  })
}

const AT_ONCE = 200

/** Takes learners' names out of some of a person's notifications, which then speak of *a learner*. */
export async function removeLearnerNames(
  tx: Transaction,
  userId: string,
  told: readonly ToldOfLearner[],
  now: Date,
): Promise<void> {
  if (told.length === 0) return
  for (let at = 0; at < told.length; at += AT_ONCE) {
    const rows = told
      .slice(at, at + AT_ONCE)
      .map(({ id, facts: { learner: _, ...kept } }) => [id, JSON.stringify(kept)])
    const ids = Prisma.join(rows.map(([id]) => id))
    await tx.$executeRaw`WITH v AS (${rowsLike(Prisma.sql`SELECT "id", "facts" FROM "Notification"`, rows)})
      UPDATE "Notification" AS n SET "facts" = v."facts" FROM v WHERE n."id" IN (${ids}) AND n."id" = v."id"`
  }
  await signal(tx, [userId], 'notifications', now)
}
