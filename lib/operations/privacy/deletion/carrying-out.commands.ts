import 'server-only'
import { db, LONG_TRANSACTION, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { endMembership } from '@/lib/mentoring/cohorts/departures.commands'
import { onDeparture, onMentorRemoved } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { forgetReasons } from '@/lib/mentoring/messages/departures.commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Operator } from '@/lib/platform/auth/viewer'
import { enqueueMail } from '@/lib/platform/mail/commands'
import { anonymizeReviews } from './anonymize.commands'
import { deleteByAddress, eraseBytes, forgetSignalsAbout } from './by-address.commands'
import { isLastAdmin } from './data'
import { lastAdminMail } from './deletion-mails'
import { removeMentions } from './mentions/commands'

/** Most people that one run deletes; failed ones do not count. */
const BATCH = 20

/**
 * Deletes the accounts whose grace period is over, each in one transaction: of several processes one does it, and an
 * interrupted deletion leaves no trace. A failed one does not stop the others and is retried in the next run.
 * @returns how many people were processed
 */
export async function carryOutDeletions(_operator: Operator, now: Date): Promise<number> {
  const failures: unknown[] = []
  let done = 0
  for (let next = await findNext(now); next && done < BATCH; next = await findNext(now, next)) {
    const { id } = next
    try {
      // Allows a long transaction, because a person may have years of history.
      await db().$transaction((tx) => carryOut(tx, id, now), LONG_TRANSACTION)
      done += 1
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return done
}

type Due = { readonly id: string; readonly deletesAt: Date | null }

/** Finds the person who has waited longest, after the given one, so that a failed deletion does not block the next. */
async function findNext(now: Date, after?: Due): Promise<Due | null> {
  const behind = after?.deletesAt
    ? { OR: [{ deletesAt: { gt: after.deletesAt } }, { deletesAt: after.deletesAt, id: { gt: after.id } }] }
    : {}
  return db().user.findFirst({
    where: { AND: [isDue(now), behind] },
    orderBy: [{ deletesAt: 'asc' }, { id: 'asc' }],
    select: { id: true, deletesAt: true },
  })
}

const isDue = (now: Date) => ({ deletesAt: { lte: now }, deletedAt: null })

async function carryOut(tx: Transaction, id: string, now: Date): Promise<void> {
  // Rereads the person under the write lock: the deletion may be cancelled by now, or done by another process.
  const person = await tx.user.findFirst({ where: { id, ...isDue(now) } })
  if (!person) return
  if (await isLastAdmin(tx, id, true)) return keepLastAdmin(tx, person, now)
  await leaveCohorts(tx, id, now)
  const reviewsKept = await anonymizeReviews(tx, person, now)
  const toldOthers = await removeMentions(tx, { ...person, reviewsKept })
  const written = await deleteByAddress(tx, person)
  await forgetSignalsAbout(tx, id)
  await forgetReasons(tx, id)
  const files = await tx.storedFile.findMany({ where: { ownerId: id }, select: { id: true } })
  await tx.review.deleteMany({ where: { learnerId: id } })
  await tx.evidence.deleteMany({ where: { learnerId: id } })
  // Cascades to everything that belongs to the account; what others did, judged or wrote loses its author.
  await tx.user.delete({ where: { id } })
  const detail = { reviewsKept: reviewsKept.size }
  await recordAudit(tx, { action: 'account-deleted', actorId: null, subjectId: id, detail }, now)
  // Erases bytes last, when only the commit can still fail: after a crash the deletion starts over and finds less to
  // erase. The other order would leave bytes without a row.
  await eraseBytes({ files: files.map((file) => file.id), letters: [...toldOthers, ...written] })
}

/** Closes what is open between the person and others. The cohorts' outcomes still count them, without a name. */
async function leaveCohorts(tx: Transaction, userId: string, now: Date): Promise<void> {
  const memberships = await tx.membership.findMany({ where: { userId }, select: { cohortId: true, role: true } })
  // Deletes their notifications first: otherwise leaving each cohort would search all of them for names.
  await tx.notification.deleteMany({ where: { userId } })
  for (const { cohortId, role } of memberships) {
    await endMembership(
      tx,
      { cohortId, userId, role: role === 'mentor' ? 'mentor' : 'learner', how: 'left' },
      onDeparture,
      now,
    )
  }
  await onMentorRemoved(tx, { id: userId, releasesClaims: true }, now)
  await countOnce(tx, userId)
}

/** Keeps only the last departure from each cohort: without a name, several would count as several people. */
async function countOnce(tx: Transaction, userId: string): Promise<void> {
  const rows = await tx.departure.findMany({ where: { userId }, orderBy: [{ leftAt: 'desc' }, { id: 'desc' }] })
  const last = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const place = `${row.cohortId} ${row.role}`
    const kept = last.get(place)
    if (!kept) last.set(place, row)
    else {
      await tx.departure.delete({ where: { id: row.id } })
      await tx.departure.update({ where: { id: kept.id }, data: { joinedAt: row.joinedAt } })
    }
  }
}

type LastAdmin = { readonly id: string; readonly name: string; readonly email: string; readonly locale: string | null }

/** Cancels the deletion of a person who has become the only admin since they requested it. */
async function keepLastAdmin(tx: Transaction, { id, name, email, locale }: LastAdmin, now: Date): Promise<void> {
  await tx.user.update({ where: { id }, data: { deletesAt: null } })
  const detail = { reason: 'last-admin' }
  await recordAudit(tx, { action: 'deletion-cancelled', actorId: null, subjectId: id, detail }, now)
  const write = () => lastAdminMail({ name, url: `${siteOrigin()}${paths.privacySettings}` })
  const key = `deletion-refused:${id}:${now.getTime()}`
  await enqueueMail(tx, { key, to: email, userId: id, locale, write }, now)
}
