import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { invalid } from '@/lib/foundation/errors'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/people/away'
import { type AwayInput, MAX_DAYS_AWAY } from './schema'

/** Callback that releases a mentor's work, in the transaction that says they are away. Reviews build on accounts. */
export type OnAway = (tx: Transaction, mentorId: string, now: Date) => Promise<void>

/**
 * Sets the last day on which the viewer is away, or says that they are back. What they had claimed is open to others
 * while they are away.
 * @throws invalid for a day in the past or more than a year ahead
 */
export async function setAway(viewer: Viewer, { until }: AwayInput, onAway: OnAway, now = new Date()): Promise<void> {
  const today = toDay(now, viewer.timeZone)
  if (until !== null && until < today) throw invalid('until', words.dayPast())
  if (until !== null && until > addDays(today, MAX_DAYS_AWAY)) throw invalid('until', words.dayTooFar())
  await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: viewer.id }, data: { awayUntil: until }, select: { id: true } })
    if (until !== null) await onAway(tx, viewer.id, now)
  })
}
