import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { getSiteName } from '@/lib/foundation/messages/site-name'
import { paths } from '@/lib/foundation/paths'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { noticeKey } from '@/lib/people/notifications/notice-mail'
import { parseStoredNotice } from '@/lib/people/notifications/notification'
import { noticeInWords } from '@/lib/people/notifications/words'
import { dropMails } from '@/lib/platform/mail/commands'
import { type FoundMention, findMentions } from './find-mentions.data'
import { removeMentionsFromMails } from './mails.commands'

type Gone = {
  readonly id: string
  readonly name: string
  readonly isMentor: boolean
  /** Ids of their reviews that are kept without their name. */
  readonly reviewsKept: ReadonlySet<string>
}

/**
 * Removes a person's name from other people's notifications and from mails to them in the outbox. Deletes notifications
 * whose page is gone.
 * @returns the ids of mails whose letters on disk must be erased
 */
export async function removeMentions(tx: Transaction, gone: Gone): Promise<string[]> {
  const told = await findMentions(tx, gone)
  const keys = new Map<string, () => string>()
  // Waiting mails of threads quote what the learner wrote.
  const quoting = told.filter(({ kind, side }) => kind === 'thread-post' && side === 'learner')
  await dropMails(tx, quoting.map(noticeKey), 'withdrawn')
  for (const row of told) {
    const facts = withoutNames(row, gone)
    const isOver = leadsNowhere(row, gone)
    if (isOver) await tx.notification.delete({ where: { id: row.id } })
    else await tx.notification.update({ where: { id: row.id }, data: { facts: JSON.stringify(facts) } })
    const stored = parseStoredNotice({ kind: row.kind, facts: JSON.stringify(facts) })
    const getTitle = () => (stored ? noticeInWords(notificationRegistry, stored).title : getSiteName())
    keys.set(`notification:${row.userId}:${row.key}`, getTitle)
  }
  const people = [...new Set(told.map(({ userId }) => userId))]
  return removeMentionsFromMails(tx, { ...gone, people, keys })
}

/** Removes the person from a notification's facts, by whichever name they had then. */
function withoutNames({ facts, side }: FoundMention, { name }: Gone): Record<string, string> {
  const told = parseFacts(facts)
  if (side === 'learner') return withoutNamesIn(told, ['learner'])
  const isThem = (fact: string) => (told[fact] !== undefined && side === 'mentor') || told[fact] === name
  return withoutNamesIn(told, ['mentor', 'by'].filter(isThem))
}

/** Removes facts, and lists their names in `gone`, so that the notification's text says what the person was instead. */
function withoutNamesIn(told: Record<string, string>, facts: readonly string[]): Record<string, string> {
  const kept = Object.entries(told).filter(([fact]) => !facts.includes(fact))
  const gone = [...new Set([...(told.gone?.split(' ') ?? []), ...facts])]
  return { ...Object.fromEntries(kept), ...(gone.length > 0 && { gone: gone.join(' ') }) }
}

function parseFacts(text: string): Record<string, string> {
  return { ...(parseStoredNotice({ kind: 'message', facts: text })?.facts ?? {}) }
}

/**
 * Returns whether the notification's page is deleted with the account: that of the learner, of a thread, or of a review that is not
 * kept. Notifications about a mentor lead to other people's pages, which stay.
 */
function leadsNowhere({ path, side }: FoundMention, { id, reviewsKept }: Gone): boolean {
  if (side !== 'learner') return false
  if (path.startsWith(paths.learner(id)) || path.startsWith(paths.thread(''))) return true
  const review = path.startsWith(paths.review('')) ? path.slice(paths.review('').length) : null
  return review !== null && !reviewsKept.has(review.replace(/[?#].*/s, ''))
}
