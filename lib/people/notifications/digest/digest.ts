import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/people/notice-mail'
import type { NoticeWords } from '../definition'
import type { Notice } from '../notice'

/** Hour of the morning, in the person's zone, from which the daily mail may be sent. */
const FROM_HOUR = 8
/** Most notifications listed in one mail; it gives the number of the others. */
export const MOST_LISTED = 30

const hourIn = (now: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now))

/** Returns the day whose mail is due for a person, in their zone; null before eight in the morning. */
export const digestDay = (now: Date, timeZone: string): Day | null =>
  hourIn(now, timeZone) >= FROM_HOUR ? toDay(now, timeZone) : null

/** Returns the idempotency key of a mail: one for each person and day. */
export const digestKey = (userId: string, day: Day): string => `${digestKeyStart(userId)}${day}`
export const digestKeyStart = (userId: string): string => `digest:${userId}:`

type Told = NoticeWords & Pick<Notice, 'path'>

/** Links in the mail, whole addresses. */
type Addresses = {
  readonly origin: string
  readonly all: string
  readonly settings: string
  readonly unsubscribe: string
}

/**
 * Writes subject and text of a daily mail.
 * @param told newest first, one at least
 * @param count of all there are, including those not listed
 */
export function digestMail(told: readonly Told[], count: number, name: string, to: Addresses) {
  const [first] = told
  const subject = count === 1 && first ? first.title : words.updates({ count })
  const lines = told
    .slice(0, MOST_LISTED)
    .map(({ title, sentence, path }) => words.line({ title, sentence, link: `${to.origin}${path}` }))
  const rest = count - lines.length
  if (rest > 0) lines.push(words.more({ count: rest, link: to.all }))
  const { settings, unsubscribe } = to
  const text = words.daily({ name, lines: lines.join('\n\n'), settings, unsubscribe })
  return { subject, text }
}
