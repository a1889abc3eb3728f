import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { inLocale } from '@/lib/foundation/messages/in-locale'
import { paths } from '@/lib/foundation/paths'
import { BoundedMap } from '@/lib/foundation/values/bounded-map'
import { reminderKey, STUDY_REMINDER } from '@/lib/people/notifications/study-reminder/reminder'
import { oneClickAddress, unsubscribeToken } from '@/lib/people/notifications/unsubscribe/data'
import type { Operator } from '@/lib/platform/auth/viewer'
import { enqueueMails } from '@/lib/platform/mail/commands'
import { type Due, listDue, listReminderFacts, type ReminderFacts } from './data'
import { listCoveredDays } from './reminder-day'
import { reminderMail } from './reminder-mail'

/** Learners per page of candidates, and per batch of written mails. */
const PAGE = 200
const BATCH = 50
const HOUR_MS = 60 * 60 * 1000

/**
 * When a learner was found without anything to remind of, such as after the last step. They are checked again an hour
 * later.
 */
const idleSince = new BoundedMap<string, number>(20_000)

/**
 * Writes the study reminders that are due. Each is written once, across several processes and several runs a day.
 * @returns how many were written
 */
export async function queueStudyReminders(operator: Operator, now: Date): Promise<number> {
  let count = 0
  const failures: unknown[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: Awaited<ReturnType<typeof listDue>> = await listDue(operator, { after, take: PAGE }, now)
    after = page.last
    const due = page.due.filter(({ userId }) => !wasIdle(userId, now))
    const owed = await withoutMail(db(), due)
    for (let from = 0; from < owed.length; from += BATCH) {
      count += await remindTogether(operator, owed.slice(from, from + BATCH), now, failures)
      await breathe()
    }
  }
  if (failures.length > 0) throw failures[0]
  return count
}

function wasIdle(userId: string, now: Date): boolean {
  const since = idleSince.get(userId)
  return since !== undefined && since <= now.getTime() && now.getTime() < since + HOUR_MS
}

/**
 * Writes the reminders in one transaction, or after a failure one by one, so that one learner with bad data does not
 * block the others.
 */
async function remindTogether(
  operator: Operator,
  some: readonly Due[],
  now: Date,
  failures: unknown[],
): Promise<number> {
  try {
    const ids = some.map(({ userId }) => userId)
    const facts = await listReminderFacts(operator, ids, now)
    return await db().$transaction((tx) => writeReminders(tx, some, facts, now))
  } catch (error) {
    if (some.length === 1) {
      failures.push(error)
      return 0
    }
  }
  let count = 0
  for (const one of some) count += await remindTogether(operator, [one], now, failures)
  return count
}

/** Returns those without a mail yet on the days that one mail serves. */
async function withoutMail(tx: Transaction, due: readonly Due[]): Promise<Due[]> {
  const served = due.map((one) => ({
    one,
    keys: listCoveredDays(one.when, one.today).map((day) => reminderKey(one.userId, day)),
  }))
  if (served.length === 0) return []
  const where = { key: { in: served.flatMap(({ keys }) => keys) } }
  const had = new Set((await tx.mail.findMany({ where, select: { key: true } })).map(({ key }) => key))
  return served.filter(({ keys }) => !keys.some((key) => had.has(key))).map(({ one }) => one)
}

/**
 * Repeats the checks within the transaction: another process may have been first, and a learner may have unsubscribed.
 */
async function writeReminders(
  tx: Transaction,
  due: readonly Due[],
  facts: readonly ReminderFacts[],
  now: Date,
): Promise<number> {
  const owed = new Map((await withoutMail(tx, due)).map((one) => [one.userId, one]))
  const chosen = await tx.mailPreference.findMany({
    where: { userId: { in: [...owed.keys()] }, kind: STUDY_REMINDER },
    select: { userId: true },
  })
  const wanted = new Set(chosen.map(({ userId }) => userId))
  const mails = facts.flatMap((one) => {
    const due = wanted.has(one.userId) ? owed.get(one.userId) : undefined
    const mail = due && toMail(one, due)
    if (due && !mail) idleSince.set(one.userId, now.getTime())
    return mail ? [mail] : []
  })
  return enqueueMails(tx, mails, now)
}

function toMail({ userId, name, email, locale, roadmapTitle, week, waiting }: ReminderFacts, { when, today }: Due) {
  const origin = siteOrigin()
  const token = unsubscribeToken(userId, STUDY_REMINDER)
  const addresses = { origin, unsubscribe: `${origin}${paths.unsubscribe(token)}` }
  const written = inLocale(locale, () => reminderMail({ name, when, today, roadmapTitle, week, waiting }, addresses))
  const head = { key: reminderKey(userId, today), to: email, userId, unsubscribe: oneClickAddress(token) }
  return written && { ...head, locale, write: () => written }
}
