import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { activeMentors } from '@/lib/people/accounts/policy'
import { notify } from '@/lib/people/notifications/commands'
import type { Operator } from '@/lib/platform/auth/viewer'
import { announcementNotifications } from './notification-definitions'

/** People for each transaction, and for each run of the job. */
const BATCH = 200

type Pending = {
  readonly id: string
  readonly cohortId: string | null
  readonly authorId: string | null
  readonly createdAt: Date
  readonly endsAt: Date
  readonly notifiedUserId: string
  readonly cohort: { readonly name: string; readonly closedAt: Date | null } | null
}

/**
 * Notifies people of new announcements, in the order of their ids. How far it has come is stored with each batch, so that
 * a kill or a second server neither leaves a person out nor notifies one twice.
 * @returns how many people were notified
 */
export async function notifyOfAnnouncements(_operator: Operator, now: Date): Promise<number> {
  const waiting = await db().announcement.findMany({
    where: { notifiedAt: null },
    orderBy: { createdAt: 'asc' },
    take: BATCH,
    select: { id: true },
  })
  let count = 0
  for (const { id } of waiting) {
    count += await db().$transaction((tx) => notifyBatch(tx, id, now))
    if (count >= BATCH) break
  }
  return count
}

/** Notifies the next people, unless the announcement has ended or its cohort was closed meanwhile. */
async function notifyBatch(tx: Transaction, id: string, now: Date): Promise<number> {
  // Reads under the write lock: another server may have notified these people.
  const announcement = await tx.announcement.findFirst({
    where: { id, notifiedAt: null },
    include: { cohort: { select: { name: true, closedAt: true } } },
  })
  if (!announcement) return 0
  if (announcement.endsAt <= now || announcement.cohort?.closedAt) return finish(tx, id, now)
  const people = await listNext(tx, announcement)
  const userIds = [...new Set(people)].filter((userId) => userId !== announcement.authorId)
  const notices = userIds.map((userId) => ({ userId, ...toNotice(announcement) }))
  await notify(tx, announcementNotifications, notices, now)
  const last = people.at(-1)
  if (last) await tx.announcement.update({ where: { id }, data: { notifiedUserId: last } })
  if (people.length < BATCH) await finish(tx, id, now)
  return people.length
}

/** Finishes it. The last person's id goes with that: they may delete their account. */
async function finish(tx: Transaction, id: string, now: Date): Promise<0> {
  await tx.announcement.update({ where: { id }, data: { notifiedUserId: '', notifiedAt: now } })
  return 0
}

/** Lists the ids of the next people who were there when it was published; one twice who is mentor and learner. */
async function listNext(tx: Transaction, { cohortId, createdAt, notifiedUserId }: Pending): Promise<string[]> {
  const after = { gt: notifiedUserId }
  if (cohortId === null) {
    const where = { id: after, createdAt: { lte: createdAt }, disabledAt: null, deletedAt: null }
    const rows = await tx.user.findMany({ where, orderBy: { id: 'asc' }, take: BATCH, select: { id: true } })
    return rows.map(({ id }) => id)
  }
  const readers = [
    { role: 'learner', user: { disabledAt: null } },
    { role: 'mentor', user: activeMentors },
  ]
  const where = { cohortId, userId: after, joinedAt: { lte: createdAt }, OR: readers }
  const rows = await tx.membership.findMany({
    where,
    orderBy: [{ cohortId: 'asc' }, { userId: 'asc' }],
    take: BATCH,
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

const toNotice = ({ id, cohort, endsAt }: Pending) => ({
  kind: 'announcement' as const,
  key: `announcement:${id}`,
  facts: { ...(cohort && { cohort: cohort.name }), until: toDay(endsAt, 'UTC') },
  path: paths.messages,
})
