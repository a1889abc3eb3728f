import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { canMentor } from '@/lib/people/accounts/policy'
import type { SavedReply } from './saved-reply'
import { replyKindSchema } from './schema'

/**
 * The viewer's own saved replies, by kind and title.
 * @throws not-found for who is neither mentor nor admin
 */
export async function listSavedReplies(viewer: Viewer): Promise<SavedReply[]> {
  if (!canMentor(viewer)) throw notFound('page')
  const rows = await db().savedReply.findMany({
    where: { ownerId: viewer.id },
    orderBy: [{ kind: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, title: true, body: true },
  })
  return rows.map(({ kind, ...reply }) => ({ ...reply, kind: replyKindSchema.parse(kind) }))
}
