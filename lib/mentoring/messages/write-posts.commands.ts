import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { Recipients } from './recipients.commands'

/** A thread before the post that is being written. */
export type PostedThread = {
  readonly id: string
  readonly learnerId: string
  readonly postCount: number
  readonly lastPostAt: Date
}

/** Rows of one statement: SQLite takes 32,766 values. */
const AT_ONCE = 500

async function inBatches(rows: readonly Prisma.Sql[], insert: (some: Prisma.Sql) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) await insert(Prisma.join(rows.slice(from, from + AT_ONCE)))
}

/** Loads the threads of the learners, and makes those that are missing: two requests at once make one. */
export async function openThreads(
  tx: Transaction,
  { cohortId, learners }: Recipients,
  now: Date,
): Promise<readonly PostedThread[]> {
  const rows = learners.map(({ id }) => Prisma.sql`(${randomUUID()}, ${cohortId}, ${id}, ${now}, ${now})`)
  await inBatches(
    rows,
    (some) => tx.$executeRaw`INSERT INTO "Thread" ("id", "cohortId", "learnerId", "createdAt", "lastPostAt")
      VALUES ${some} ON CONFLICT ("cohortId", "learnerId") DO NOTHING`,
  )
  return tx.thread.findMany({
    where: { cohortId, learnerId: { in: learners.map(({ id }) => id) } },
    select: { id: true, learnerId: true, postCount: true, lastPostAt: true },
  })
}

/**
 * Writes a post into each of these threads, and counts it as unread for the other side.
 * @returns its moment, after all earlier ones of these threads, whatever the clocks of several servers say
 */
export async function writePosts(
  tx: Transaction,
  { id: authorId }: Viewer,
  { side, mentors }: Recipients,
  threads: readonly PostedThread[],
  text: { readonly body: string; readonly idempotencyKey: string },
  now: Date,
): Promise<Date> {
  const written = threads.filter(({ postCount }) => postCount > 0)
  const at = new Date(Math.max(now.getTime(), ...written.map(({ lastPostAt }) => lastPostAt.getTime() + 1)))
  await tx.threadPost.createMany({
    data: threads.map(({ id: threadId }) => ({ threadId, authorId, ...text, createdAt: at })),
  })
  await tx.thread.updateMany({
    where: { id: { in: threads.map(({ id }) => id) } },
    data: { postCount: { increment: 1 }, lastPostAt: at },
  })
  const members = threads.flatMap(({ id: threadId, learnerId }) => [
    { threadId, userId: learnerId, isUnread: side === 'mentor' },
    ...mentors
      .filter(({ id }) => id !== learnerId)
      .map(({ id: userId }) => ({ threadId, userId, isUnread: side === 'learner' })),
  ])
  await inBatches(
    members.map(
      ({ threadId, userId, isUnread }) =>
        Prisma.sql`(${threadId}, ${userId}, ${at}, ${isUnread ? at : null}, ${isUnread ? 1 : 0})`,
    ),
    (
      some,
    ) => tx.$executeRaw`INSERT INTO "ThreadMember" ("threadId", "userId", "lastPostAt", "unreadSince", "unreadCount")
      VALUES ${some} ON CONFLICT ("threadId", "userId") DO UPDATE SET "lastPostAt" = excluded."lastPostAt",
        "leftAt" = NULL, "unreadSince" = COALESCE("ThreadMember"."unreadSince", excluded."unreadSince"),
        "unreadCount" = "ThreadMember"."unreadCount" + excluded."unreadCount"`,
  )
  return at
}
