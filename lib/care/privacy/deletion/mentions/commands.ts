import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { parseTold } from '@/lib/people/notifications/notification'
import { noticeInWords } from '@/lib/people/notifications/words'
import { forgetInMails } from './mails.commands'
import { type FoundMention, findTold } from './told.data'

type Gone = {
  readonly id: string
  readonly name: string
  readonly isMentor: boolean
  /** Ids of their reviews that stay without their name. */
  readonly reviewsKept: ReadonlySet<string>
}

/**
 * Takes a person's name out of what others were told: their notifications, and mails to them in the outbox.
 * Notifications that led to something which is gone, go too.
 * @returns the ids of mails whose letters on disk must be erased
 */
export async function forgetMentions(tx: Transaction, gone: Gone): Promise<string[]> {
  const told = await findTold(tx, gone)
  const keys = new Map<string, () => string>()
  for (const row of told) {
    const facts = withoutNames(row, gone)
    const isOver = leadsNowhere(row, gone)
    if (isOver) await tx.notification.delete({ where: { id: row.id } })
    else await tx.notification.update({ where: { id: row.id }, data: { facts: JSON.stringify(facts) } })
    const words = parseTold({ kind: row.kind, facts: JSON.stringify(facts) })
    keys.set(`notification:${row.userId}:${row.key}`, () => (words ? noticeInWords(words).title : 'Waymark'))
  }
  const people = [...new Set(told.map(({ userId }) => userId))]
  return forgetInMails(tx, { ...gone, people, keys })
}

/** Whoever the notification was about, by whichever name they had then. */
function withoutNames({ facts, side }: FoundMention, { name }: Gone): Record<string, string> {
  const told = parseFacts(facts)
  if (side === 'learner') return withoutNamesIn(told, ['learner'])
  const isThem = (fact: string) => (told[fact] !== undefined && side === 'mentor') || told[fact] === name
  return withoutNamesIn(told, ['mentor', 'by'].filter(isThem))
}

/** `gone` tells the words of a notification to say what they were instead. */
function withoutNamesIn(told: Record<string, string>, facts: readonly string[]): Record<string, string> {
  const kept = Object.entries(told).filter(([fact]) => !facts.includes(fact))
  const gone = [...new Set([...(told.gone?.split(' ') ?? []), ...facts])]
  return { ...Object.fromEntries(kept), ...(gone.length > 0 && { gone: gone.join(' ') }) }
}

function parseFacts(text: string): Record<string, string> {
  return { ...(parseTold({ kind: 'message', facts: text })?.facts ?? {}) }
}

/**
 * The page of a review that is deleted with the account, or of the learner. What a mentor's notifications lead to is
 * somebody else's, and stays.
 */
function leadsNowhere({ path, side }: FoundMention, { id, reviewsKept }: Gone): boolean {
  if (side !== 'learner') return false
  if (path.startsWith(paths.learner(id))) return true
  const review = path.startsWith(paths.review('')) ? path.slice(paths.review('').length) : null
  return review !== null && !reviewsKept.has(review.replace(/[?#].*/s, ''))
}
