import type { ThreadPage, ThreadSummary } from './answers'

/** A thread as one person may see it. */
export type ThreadRow = {
  readonly id: string
  readonly cohortId: string
  readonly cohortName: string
  readonly learnerId: string
  readonly learnerName: string
  readonly createdAt: Date
  readonly lastPostAt: Date
  readonly reportedAt: Date | null
  readonly reportClosedAt: Date | null
  /** Posts that the viewer has not read; null where they have no part in the thread yet. */
  readonly unreadCount: number | bigint | null
  readonly leftAt: Date | null
  readonly canWrite: boolean | number | bigint
  /** The viewer mentors the learner there now, and reads everything. */
  readonly mentorsNow: boolean
}

export type ListedThreadRow = Omit<ThreadRow, 'mentorsNow'> & {
  readonly postAuthorId: string | null
  readonly postAuthor: string | null
  readonly postBody: string | null
}

const toCommon = (row: Omit<ThreadRow, 'mentorsNow'>, viewerId: string) => ({
  id: row.id,
  cohort: { id: row.cohortId, name: row.cohortName },
  learner: { id: row.learnerId, name: row.learnerName },
  isMine: row.learnerId === viewerId,
  canWrite: Boolean(row.canWrite),
  unread: Number(row.unreadCount ?? 0),
  lastPostAt: row.lastPostAt.toISOString(),
})

export const toSummary = (row: ListedThreadRow, viewerId: string): ThreadSummary => ({
  ...toCommon(row, viewerId),
  lastPost:
    row.postBody === null
      ? null
      : {
          author: row.postAuthor,
          isMine: row.postAuthorId === viewerId,
          // A cut may be in the middle of a character outside of the basic plane.
          excerpt: row.postBody.replace(/[\uD800-\uDBFF]$/, ''),
        },
})

export const toThread = (
  row: ThreadRow,
  viewerId: string,
  posts: Pick<ThreadPage, 'posts' | 'before'>,
): ThreadPage => ({
  ...toCommon(row, viewerId),
  ...posts,
  isReported: isReported(row),
})

/** Returns whether a report of the thread waits for an admin. */
export const isReported = ({ reportedAt, reportClosedAt }: Pick<ThreadRow, 'reportedAt' | 'reportClosedAt'>): boolean =>
  reportedAt !== null && reportClosedAt === null
