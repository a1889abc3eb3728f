import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { olderThanFilter, readListCursor, writeListCursor } from '@/lib/foundation/values/newest-first'
import { fitOnPage, type PageBudget } from '@/lib/foundation/values/page-budget'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { Post, ThreadList, ThreadPage } from './answers'
import type { PostsQuery, ThreadsQuery } from './schema'
import { type ListedThreadRow, type ThreadRow, toSummary, toThread } from './stored-thread'
import { isReadableBy, isWritableBy, mentorsNow } from './visible-threads.data'

const THREADS = 30
const POSTS: PageBudget = { most: 30, bytes: 90_000 }
/** Characters of a post in a list of threads. */
const EXCERPT = 160

/** Lists the viewer's threads, the one with the newest post first, a page at a time. */
export async function listThreads(viewer: Viewer, { cursor }: ThreadsQuery = {}): Promise<ThreadList> {
  const rows = await db().$queryRaw<ListedThreadRow[]>(selectThreads(viewer, cursor))
  const shown = rows.slice(0, THREADS)
  const last = shown.at(-1)
  const hasMore = rows.length > THREADS
  return {
    threads: shown.map((row) => toSummary(row, viewer.id)),
    nextCursor: hasMore && last ? writeListCursor({ createdAt: last.lastPostAt, id: last.id }) : null,
    unread: await countUnreadThreads(viewer),
  }
}

const columns = (
  viewer: Viewer,
): Prisma.Sql => Prisma.sql`t."id", t."cohortId", c."name" AS "cohortName", t."learnerId",
  u."name" AS "learnerName", t."reportedAt", t."reportClosedAt", t."createdAt", m."unreadCount", m."leftAt",
  ${isWritableBy(viewer)} AS "canWrite"`

const selectThreads = (viewer: Viewer, cursor: string | undefined): Prisma.Sql => {
  const place = readListCursor(cursor)
  const after = place
    ? Prisma.sql`AND (m."lastPostAt", m."threadId") < (${place.createdAt}, ${place.id})`
    : Prisma.empty
  return Prisma.sql`SELECT ${columns(viewer)}, m."lastPostAt", p."authorId" AS "postAuthorId", w."name" AS "postAuthor",
      substr(p."body", 1, ${EXCERPT}) AS "postBody"
    FROM "ThreadMember" m JOIN "Thread" t ON t."id" = m."threadId" JOIN "Cohort" c ON c."id" = t."cohortId"
      JOIN "User" u ON u."id" = t."learnerId"
      LEFT JOIN "ThreadPost" p ON p."id" = (SELECT n."id" FROM "ThreadPost" n
        WHERE n."threadId" = t."id" AND n."createdAt" <= m."lastPostAt" ORDER BY n."createdAt" DESC, n."id" DESC LIMIT 1)
      LEFT JOIN "User" w ON w."id" = p."authorId"
    WHERE m."userId" = ${viewer.id} ${after}
    ORDER BY m."lastPostAt" DESC, m."threadId" DESC LIMIT ${THREADS + 1}`
}

/** SQL for the number of threads with posts that a person has not read. */
export const countUnread = (userId: string): Prisma.Sql =>
  Prisma.sql`SELECT COUNT(*) FROM "ThreadMember" WHERE "userId" = ${userId} AND "unreadSince" IS NOT NULL`

async function countUnreadThreads({ id: userId }: Viewer): Promise<number> {
  return db().threadMember.count({ where: { userId, unreadSince: { not: null } } })
}

/**
 * Returns a thread with its newest posts, or those before a position, oldest first.
 * @throws not-found for a thread that the viewer may not read
 */
export async function getThread(viewer: Viewer, id: string, { before }: PostsQuery = {}): Promise<ThreadPage> {
  const row = await findThreadRow(db(), viewer, id)
  if (!row) throw notFound('thread')
  const until = row.mentorsNow ? null : row.leftAt
  return toThread(row, viewer.id, await listPosts(id, viewer.id, before, until))
}

/** Finds the thread of a learner in a cohort. @returns null where there is none, or the viewer may not read it */
export async function findLearnerThread(viewer: Viewer, cohortId: string, learnerId: string): Promise<string | null> {
  if (!isId(cohortId) || !isId(learnerId)) return null
  const [row] = await db().$queryRaw<{ id: string }[]>`SELECT t."id" FROM "Thread" t
    WHERE t."cohortId" = ${cohortId} AND t."learnerId" = ${learnerId} AND ${isReadableBy(viewer)}`
  return row?.id ?? null
}

/** Finds a thread that the viewer may read, with what they may do there. */
export async function findThreadRow(tx: Transaction, viewer: Viewer, id: string): Promise<ThreadRow | null> {
  if (!isId(id)) return null
  const [row] = await tx.$queryRaw<
    ThreadRow[]
  >`SELECT ${columns(viewer)}, t."lastPostAt", ${mentorsNow(viewer)} AS "mentorsNow"
    FROM "Thread" t JOIN "Cohort" c ON c."id" = t."cohortId" JOIN "User" u ON u."id" = t."learnerId"
      LEFT JOIN "ThreadMember" m ON m."threadId" = t."id" AND m."userId" = ${viewer.id}
    WHERE t."id" = ${id} AND ${isReadableBy(viewer)}`
  return row ? { ...row, mentorsNow: Boolean(row.mentorsNow) } : null
}

/** Lists a page of a thread's posts. @param until moment of the last one that the viewer may read; null for all */
export async function listPosts(
  threadId: string,
  viewerId: string,
  before: string | undefined,
  until: Date | null,
): Promise<Pick<ThreadPage, 'posts' | 'before'>> {
  const rows = await db().threadPost.findMany({
    where: { threadId, ...(until ? { createdAt: { lte: until } } : {}), AND: olderThanFilter(readListCursor(before)) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: POSTS.most + 1,
    select: { id: true, authorId: true, author: { select: { name: true } }, body: true, createdAt: true },
  })
  const { shown, hasMore } = fitOnPage(rows, POSTS)
  const last = shown.at(-1)
  const posts = shown.map(
    ({ id, authorId, author, body, createdAt }): Post => ({
      id,
      author: author?.name ?? null,
      isMine: authorId === viewerId,
      body,
      createdAt: createdAt.toISOString(),
    }),
  )
  return { posts: posts.reverse(), before: hasMore && last ? writeListCursor(last) : null }
}
