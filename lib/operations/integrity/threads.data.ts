import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db } from '@/lib/foundation/database/db'
import type { Operator } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { type IntegrityCheck, ProblemLines } from './check'

const BATCH = 200

/** Checks what threads and their members store about the posts: how many, the newest, and how many are unread. */
export async function checkThreads(_operator: Operator): Promise<IntegrityCheck> {
  const lines = new ProblemLines()
  let seen = 0
  for (let after = ''; ; await breathe()) {
    const ids = await db().thread.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    const last = ids.at(-1)
    if (!last) break
    lines.add(...(await findProblems(Prisma.sql`t."id" > ${after} AND t."id" <= ${last.id}`)))
    seen += ids.length
    after = last.id
  }
  const name = 'Conversations count their messages'
  return { name, seen: `${seen} conversations`, problems: lines.all(), remarks: [] }
}

type Broken = { readonly id: string; readonly userId: string | null; readonly what: string }

/** Finds broken threads and members, in one statement, so that no write comes between. */
async function findProblems(range: Prisma.Sql): Promise<string[]> {
  const rows = await db().$queryRaw<Broken[]>`
    SELECT t."id", NULL AS "userId", 'number or moment of its messages' AS "what" FROM "Thread" t
      WHERE ${range} AND (t."postCount" <> (SELECT COUNT(*) FROM "ThreadPost" p WHERE p."threadId" = t."id")
        OR t."lastPostAt" <> (SELECT MAX(p."createdAt") FROM "ThreadPost" p WHERE p."threadId" = t."id"))
    UNION ALL SELECT t."id", t."learnerId", 'its learner is no member' FROM "Thread" t WHERE ${range} AND NOT EXISTS (
      SELECT 1 FROM "ThreadMember" m WHERE m."threadId" = t."id" AND m."userId" = t."learnerId")
    UNION ALL SELECT t."id", m."userId", 'messages that a member has not read, or the newest'
      FROM "Thread" t JOIN "ThreadMember" m ON m."threadId" = t."id"
      WHERE ${range} AND ((m."leftAt" IS NULL AND m."lastPostAt" <> t."lastPostAt")
        OR (m."unreadSince" IS NULL AND m."unreadCount" <> 0)
        OR m."unreadCount" <> (SELECT COUNT(*) FROM "ThreadPost" p WHERE p."threadId" = t."id"
          AND p."createdAt" >= m."unreadSince"
          AND CASE WHEN p."authorId" = t."learnerId" THEN m."userId" <> t."learnerId"
            ELSE m."userId" = t."learnerId" END))`
  return rows.map(({ id, userId, what }) => `conversation ${id}: ${userId ? `${what} (person ${userId})` : what}`)
}
