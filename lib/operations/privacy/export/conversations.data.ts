import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { FORMER_MENTOR } from '@/lib/mentoring/learners/mentees/mentee'
import * as words from '@/messages/generated/operations/export-parts'
import type { Prisma } from '@/prisma/generated/sqlite/client'
import { YOU } from './export-markdown'
import type { ExportPart } from './export-part'
import { paginateByMoment } from './pages.data'

const name = { select: { name: true } } as const
/** Threads per page: each has up to 2,000 posts. */
const THREADS = 1

/** The part about conversations in cohorts. Of those that the person mentored in, what others wrote is not theirs. */
export const conversationParts: readonly ExportPart[] = [
  {
    name: 'conversations',
    description: words.conversations,
    columns: ['cohort', 'role', 'createdAt', 'lastPostAt'],
    rows: async function* ({ id }) {
      yield* paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().thread.findMany({
            where: { learnerId: id, ...after },
            orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
            take,
            include: threadFields(id),
          }),
        (row) => toConversation(row, id),
        THREADS,
      )
      const parts = await db().threadMember.findMany({
        where: { userId: id, thread: { learnerId: { not: id } } },
        orderBy: { lastPostAt: 'asc' },
        include: { thread: { select: { createdAt: true, reportedById: true, reportReason: true, cohort: name } } },
      })
      for (const { thread, lastPostAt, unreadCount, leftAt } of parts) {
        const { createdAt, reportedById, reportReason } = thread
        const report = reportedById === id ? { reason: reportReason } : null
        yield { cohort: thread.cohort.name, role: 'mentor', createdAt, lastPostAt, unreadCount, leftAt, report }
      }
    },
  },
]

const threadFields = (userId: string) =>
  ({
    cohort: name,
    members: { where: { userId }, select: { unreadCount: true, leftAt: true } },
    posts: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: { author: name } },
  }) satisfies Prisma.ThreadInclude

type Stored = Prisma.ThreadGetPayload<{ include: ReturnType<typeof threadFields> }>

const toConversation = (row: Stored, learnerId: string) => ({
  cohort: row.cohort.name,
  role: 'learner',
  createdAt: row.createdAt,
  lastPostAt: row.lastPostAt,
  ...(row.members[0] ?? { unreadCount: 0, leftAt: null }),
  report: row.reportedById === learnerId ? { at: row.reportedAt, reason: row.reportReason } : null,
  posts: row.posts.map(({ authorId, author, body, createdAt }) => ({
    by: authorId === learnerId ? YOU : (author?.name ?? FORMER_MENTOR),
    body,
    createdAt,
  })),
})
