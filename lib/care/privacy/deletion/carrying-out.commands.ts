import 'server-only'
import { recordAudit } from '@/lib/doors/audit/commands'
import type { Operator } from '@/lib/doors/auth/viewer'
import { enqueueMail } from '@/lib/doors/mail/commands'
import { db, LONG, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { endMembership } from '@/lib/mentoring/cohorts/departures.commands'
import { onDeparture, onMentorGone } from '@/lib/mentoring/learners/mentees/followers.commands'
import { isLastAdmin } from './data'
import { lastAdminMail } from './grace'
import { forgetMentions } from './mentions/commands'
import { keepWhatMentorsWrote } from './remains.commands'
import { eraseBytes, forgetAddress, forgetSignalsAbout } from './traces.commands'

/** People that one run deletes; those with whom it fails do not count. */
const BATCH = 20

/**
 * Deletes the accounts whose days of grace are over, each in one transaction: of several processes one does it, and what
 * is killed half way is as if it had not begun. One that fails stops no other and is tried again in the next run.
 * @returns how many people were dealt with
 */
export async function carryOutDeletions(_operator: Operator, now: Date): Promise<number> {
  const failures: unknown[] = []
  let done = 0
  for (let next = await findNext(now); next && done < BATCH; next = await findNext(now, next)) {
    const { id } = next
    try {
      // A person may have years of history.
      await db().$transaction((tx) => carryOut(tx, id, now), LONG)
      done += 1
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return done
}

type Due = { readonly id: string; readonly deletesAt: Date | null }

/** Who has waited longest, after somebody: behind one that fails the next has their turn. */
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
  // Looked up again under the write lock: it may have been called off, or another process was first.
  const person = await tx.user.findFirst({ where: { id, ...isDue(now) } })
  if (!person) return
  if (await isLastAdmin(tx, id, true)) return keepLastAdmin(tx, person, now)
  await leaveCohorts(tx, id, now)
  const reviewsKept = await keepWhatMentorsWrote(tx, person, now)
  const toldOthers = await forgetMentions(tx, { ...person, reviewsKept })
  const written = await forgetAddress(tx, person)
  await forgetSignalsAbout(tx, id)
  const files = await tx.storedFile.findMany({ where: { ownerId: id }, select: { id: true } })
  await tx.review.deleteMany({ where: { learnerId: id } })
  await tx.evidence.deleteMany({ where: { learnerId: id } })
  // All that hangs on the account goes with it; what others did, judged or wrote keeps no author.
  await tx.user.delete({ where: { id } })
  const detail = { reviewsKept: reviewsKept.size }
  await recordAudit(tx, { action: 'account-deleted', actorId: null, subjectId: id, detail }, now)
  // Last, when nothing but the commit can fail: a crash from here on begins again and finds less to erase. The other way
  // round it would leave bytes that no row knows of.
  await eraseBytes({ files: files.map((file) => file.id), letters: [...toldOthers, ...written] })
}

/** What is open between them and others is settled, and the cohorts' outcomes go on counting them, without a name. */
async function leaveCohorts(tx: Transaction, userId: string, now: Date): Promise<void> {
  const memberships = await tx.membership.findMany({ where: { userId }, select: { cohortId: true, role: true } })
  // They go with the account: otherwise leaving each cohort would look through all of them for names.
  await tx.notification.deleteMany({ where: { userId } })
  for (const { cohortId, role } of memberships) {
    await endMembership(
      tx,
      { cohortId, userId, role: role === 'mentor' ? 'mentor' : 'learner', how: 'left' },
      onDeparture,
      now,
    )
  }
  await onMentorGone(tx, { id: userId, givesClaimsBack: true }, now)
  await countOnce(tx, userId)
}

/** Without a name, several departures from one cohort would count as several people: the last one stands for all. */
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

/** Somebody who was not alone when they asked, and is now. */
async function keepLastAdmin(tx: Transaction, { id, name, email, locale }: LastAdmin, now: Date): Promise<void> {
  await tx.user.update({ where: { id }, data: { deletesAt: null } })
  const detail = { reason: 'last-admin' }
  await recordAudit(tx, { action: 'deletion-cancelled', actorId: null, subjectId: id, detail }, now)
  const write = () => lastAdminMail({ name, url: `${siteOrigin()}${paths.privacySettings}` })
  const key = `deletion-refused:${id}:${now.getTime()}`
  await enqueueMail(tx, { key, to: email, userId: id, locale, write }, now)
}
