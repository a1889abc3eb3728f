import * as words from '@/messages/generated/people/notice-mail'
import type { NoticeWords } from './definition'
import type { Notice } from './notice'

/** Returns the idempotency key of the mail for a notification sent at once: one event, one mail. */
export const noticeKey = ({ userId, key }: Pick<Notice, 'userId' | 'key'>): string => `${noticeKeyStart(userId)}${key}`
export const noticeKeyStart = (userId: string): string => `notification:${userId}:`

/** Whole addresses of the page that it leads to, of the settings and of the page that unsubscribes. */
type Addresses = { readonly link: string; readonly settings: string; readonly unsubscribe: string }

/** Writes subject and text of the mail for a notification sent at once. */
export const noticeMail = (
  { title, sentence }: NoticeWords,
  name: string,
  addresses: Addresses,
  quoted: string | undefined,
) => ({
  subject: title,
  text:
    quoted === undefined
      ? words.atOnce({ name, title, sentence, ...addresses })
      : words.quoting({ name, title, quoted, ...addresses }),
})
