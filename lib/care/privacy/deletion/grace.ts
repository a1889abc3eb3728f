import { formatLongDay } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/care/deletion-mail'

/** Days between asking for deletion and the moment from which it is carried out: time to think again. */
export const GRACE_DAYS = 14

const DAY_MS = 24 * 60 * 60 * 1000

export const deletionFrom = (now: Date): Date => new Date(now.getTime() + GRACE_DAYS * DAY_MS)

type Facts = {
  readonly name: string
  /** Calendar date where the person lives. */
  readonly day: string
  /** The page on which it is called off, a whole address. */
  readonly url: string
}

/** What somebody gets who asked for deletion: whoever did it in their name must not go unnoticed. */
export function askedMail({ name, day, url }: Facts) {
  const facts = { name, url, day: formatLongDay(day) }
  return { subject: words.askedSubject(facts), text: words.asked(facts) }
}

export const keptMail = (facts: Omit<Facts, 'day'>) => ({ subject: words.keptSubject(), text: words.kept(facts) })

/** The same when nobody called it off: an instance without an admin could not be run any more. */
export const lastAdminMail = (facts: Omit<Facts, 'day'>) => ({
  subject: words.lastAdminSubject(),
  text: words.lastAdmin(facts),
})
