import { formatLongDay } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/operations/deletion-mail'

/** Days between the request for deletion and the deletion itself: time to reconsider. */
export const GRACE_DAYS = 14

const DAY_MS = 24 * 60 * 60 * 1000

export const deletionFrom = (now: Date): Date => new Date(now.getTime() + GRACE_DAYS * DAY_MS)

type Facts = {
  readonly name: string
  /** Calendar date in the person's time zone. */
  readonly day: string
  /** Absolute URL of the page that cancels the deletion. */
  readonly url: string
}

/** Writes the mail that confirms a request for deletion, so that a request by an intruder does not go unnoticed. */
export function deletionRequestedMail({ name, day, url }: Facts) {
  const facts = { name, url, day: formatLongDay(day) }
  return { subject: words.askedSubject(facts), text: words.asked(facts) }
}

/** Writes the mail to a person whose account an admin asked to delete. */
export function adminDeletionMail({ name, day, url }: Facts) {
  const facts = { name, url, day: formatLongDay(day) }
  return { subject: words.askedSubject(facts), text: words.askedByAdmin(facts) }
}

export const deletionCancelledMail = (facts: Omit<Facts, 'day'>) => ({
  subject: words.keptSubject(),
  text: words.kept(facts),
})

/** Writes the mail about a deletion cancelled by the server: without an admin nobody could run the instance. */
export const lastAdminMail = (facts: Omit<Facts, 'day'>) => ({
  subject: words.lastAdminSubject(),
  text: words.lastAdmin(facts),
})
