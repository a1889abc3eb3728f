import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { conflict, notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { canMentor } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { MAX_REPLIES, type SavedReply } from './saved-reply'
import type { SavedReplyInput } from './schema'

/**
 * Saves a reply for later. An identical one is saved once.
 * @throws not-found for viewers who are neither mentor nor admin, conflict beyond a hundred
 */
export async function addSavedReply(viewer: Viewer, input: SavedReplyInput): Promise<SavedReply> {
  if (!canMentor(viewer)) throw notFound('page')
  const { kind, title, body } = input
  return db().$transaction(async (tx) => {
    const own = { ownerId: viewer.id, kind, title, body }
    const stored = await tx.savedReply.findFirst({ where: own, select: { id: true } })
    if (stored) return { id: stored.id, kind, title, body }
    if ((await tx.savedReply.count({ where: { ownerId: viewer.id } })) >= MAX_REPLIES) {
      throw conflict(refusals.repliesFull({ max: MAX_REPLIES }))
    }
    const { id } = await tx.savedReply.create({ data: own, select: { id: true } })
    return { id, kind, title, body }
  })
}

/** Changes a saved reply. @throws not-found unless it is the viewer's own */
export async function changeSavedReply(viewer: Viewer, id: string, input: SavedReplyInput): Promise<SavedReply> {
  const { kind, title, body } = input
  if (!canMentor(viewer) || !isId(id)) throw notFound('reply')
  const own = { id, ownerId: viewer.id }
  const { count } = await db().savedReply.updateMany({ where: own, data: { kind, title, body } })
  if (count === 0) throw notFound('reply')
  return { id, kind, title, body }
}

/** Deletes a saved reply. @throws not-found unless it is the viewer's own */
export async function deleteSavedReply(viewer: Viewer, id: string): Promise<void> {
  if (!canMentor(viewer) || !isId(id)) throw notFound('reply')
  const { count } = await db().savedReply.deleteMany({ where: { id, ownerId: viewer.id } })
  if (count === 0) throw notFound('reply')
}
