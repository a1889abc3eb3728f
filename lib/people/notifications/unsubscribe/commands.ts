import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import type { Visitor } from '@/lib/platform/auth/viewer'
import { writePreferences } from '../mail-preferences/commands'
import { noticeKinds } from '../notice'
import { writeStudyReminder } from '../study-reminder/commands'
import { STUDY_REMINDER } from '../study-reminder/reminder'
import { readUnsubscribeToken, type UnsubscribeTarget } from './data'

/**
 * Ends mail of a kind, or of every kind and the study reminder, for the person in the token, which anybody who has the
 * mail may use. Repeating it changes nothing.
 * @throws not-found for a token that this instance did not make, and for a deleted account
 */
export async function unsubscribe(_visitor: Visitor, token: string): Promise<UnsubscribeTarget> {
  const ending = readUnsubscribeToken(token)
  if (!ending) throw notFound('link')
  const { userId, kind } = ending
  await db().$transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId }, select: { id: true } })
    if (!person) throw notFound('link')
    if (kind === 'all' || kind === STUDY_REMINDER) await writeStudyReminder(tx, userId, 'never')
    if (kind === STUDY_REMINDER) return
    const kinds = kind === 'all' ? noticeKinds : [kind]
    await writePreferences(
      tx,
      userId,
      kinds.map((kind) => ({ kind, mode: 'never' })),
    )
  })
  return ending
}
