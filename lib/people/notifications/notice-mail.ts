import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/people/notice-mail'
import type { Notice } from './notice'
import { noticeInWords } from './words'

/** Returns the idempotency key of the mail for a notification sent at once: one event, one mail. */
export const noticeKey = ({ userId, key }: Pick<Notice, 'userId' | 'key'>): string => `${noticeKeyStart(userId)}${key}`
export const noticeKeyStart = (userId: string): string => `notification:${userId}:`

/** Writes subject and text of the mail for a notification sent at once. */
export function noticeMail(
  notice: Pick<Notice, 'kind' | 'facts' | 'path'>,
  name: string,
  origin: string,
  unsubscribe: string,
): { subject: string; text: string } {
  const { title, sentence } = noticeInWords(notice)
  const [link, settings] = [`${origin}${notice.path}`, `${origin}${paths.mailSettings}`]
  const text = words.atOnce({ name, title, sentence, link, unsubscribe, settings })
  return { subject: title, text }
}
