import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/foundation/database/db'
import { rowsAsJson } from '@/lib/foundation/database/sql'
import { selectUnread, toUnread } from '@/lib/people/notifications/data'
import type { Unread } from '@/lib/people/notifications/unread'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { countUnread } from '../messages/data'
import { listOwnReviews, listOwnVerdicts } from '../reviews/submitting/own.data'
import type { OwnReview, OwnVerdict } from '../reviews/submitting/own-review'

/** The things that wait for a person, as each page shows them: notifications, reviews, proposed plans, messages. */
export type Inbox = {
  readonly unread: Unread
  /** Ids of the reviews of their work in which it is their turn. */
  readonly turnIds: readonly string[]
  readonly hasReviews: boolean
  /** Whether any plan proposed to them has not ended. */
  readonly hasPlans: boolean
  /** Number of their conversations with messages that they have not read. */
  readonly unreadThreads: number
}

type InboxRow = {
  readonly unread: string | null
  /** Rows of "id" and "turn" as JSON. */
  readonly reviews: string | null
  readonly hasPlans: boolean | bigint
  readonly unreadThreads: number | bigint
}

export const selectInbox = (id: string): Prisma.Sql => Prisma.sql`
  SELECT (SELECT ${rowsAsJson(Prisma.sql`u."path"`)} FROM (${selectUnread(id)}) u) AS "unread",
    (SELECT ${rowsAsJson(Prisma.sql`"id", "turn"`)} FROM "Review" WHERE "learnerId" = ${id}) AS "reviews",
    EXISTS (SELECT 1 FROM "AgreedPlan" WHERE "learnerId" = ${id} AND "endedAt" IS NULL) AS "hasPlans",
    (${countUnread(id)}) AS "unreadThreads"`

/** Reads what waits for the viewer, in one statement. Cached for the rendering of a page. */
export const loadInbox = cache(async ({ id }: Viewer): Promise<Inbox> => {
  const [row] = await db().$queryRaw<InboxRow[]>(selectInbox(id))
  const unread: [path: string][] = JSON.parse(row?.unread ?? '[]')
  const reviews: [id: string, turn: string][] = JSON.parse(row?.reviews ?? '[]')
  return {
    unread: toUnread(unread.map(([path]) => path)),
    turnIds: reviews.filter(([, turn]) => turn === 'learner').map(([reviewId]) => reviewId),
    hasReviews: reviews.length > 0,
    hasPlans: Boolean(row?.hasPlans),
    unreadThreads: Number(row?.unreadThreads ?? 0),
  }
})

/** Lists the reviews of the viewer's own work in which it is their turn. */
export async function listOwnTurns(viewer: Viewer): Promise<readonly OwnReview[]> {
  const { turnIds } = await loadInbox(viewer)
  const reviews = turnIds.length > 0 ? await listOwnReviews(viewer, turnIds) : []
  // The viewer may have answered one between the two reads.
  return reviews.filter(({ turn }) => turn === 'learner')
}

/** Lists mentors' latest decisions about the viewer's own work. */
export async function listNewVerdicts(viewer: Viewer): Promise<readonly OwnVerdict[]> {
  return (await loadInbox(viewer)).hasReviews ? listOwnVerdicts(viewer) : []
}
