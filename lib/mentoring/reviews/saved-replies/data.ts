import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { fitOnPage, type PageBudget } from '@/lib/foundation/values/page-budget'
import { canMentor } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { SavedReply, SavedReplyPage } from './saved-reply'
import { replyKindSchema } from './schema'

/**
 * Lists the viewer's own saved replies, by kind and title.
 * @throws not-found unless the viewer is a mentor or an admin
 */
export async function listSavedReplies(viewer: Viewer): Promise<SavedReply[]> {
  return readReplies(viewer)
}

/** Limits of a page, which contains each reply as text, rendered, and in its form. */
const ROOM: PageBudget = { most: 20, bytes: 60_000 }

/**
 * Lists a page of saved replies, with the number of each kind.
 * @param from offset of the page
 * @throws not-found unless the viewer is a mentor or an admin
 */
export async function listSavedReplyPage(viewer: Viewer, from: number): Promise<SavedReplyPage> {
  const [rows, kinds] = await Promise.all([
    readReplies(viewer, { skip: from, take: ROOM.most + 1 }),
    db().savedReply.groupBy({ by: ['kind'], where: { ownerId: viewer.id }, _count: true }),
  ])
  const { shown, hasMore } = fitOnPage(rows, ROOM)
  const counts = Object.fromEntries(kinds.map(({ kind, _count }) => [kind, _count]))
  return { replies: shown, counts, next: hasMore ? from + shown.length : null }
}

async function readReplies(viewer: Viewer, part: { skip?: number; take?: number } = {}): Promise<SavedReply[]> {
  if (!canMentor(viewer)) throw notFound('page')
  const rows = await db().savedReply.findMany({
    where: { ownerId: viewer.id },
    orderBy: [{ kind: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, title: true, body: true },
    ...part,
  })
  return rows.map(({ kind, ...reply }) => ({ ...reply, kind: replyKindSchema.parse(kind) }))
}
