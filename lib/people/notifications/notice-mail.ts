import type { Notice } from './notice'
import { noticeInWords } from './words'

/** One event, one mail: the key of the mail that tells of a notification at once. */
export const noticeKey = ({ userId, key }: Pick<Notice, 'userId' | 'key'>): string => `${noticeKeyStart(userId)}${key}`
export const noticeKeyStart = (userId: string): string => `notification:${userId}:`

/** Subject and text of the mail that tells of one thing at once. */
export function noticeMail(
  notice: Pick<Notice, 'kind' | 'facts' | 'path'>,
  name: string,
  origin: string,
  unsubscribe: string,
): { subject: string; text: string } {
  const { title, sentence } = noticeInWords(notice)
  const text = `Hi ${name},

${title}.
${sentence}

${origin}${notice.path}

--
You chose to get these updates at once. Unsubscribe: ${unsubscribe}
Mail settings: ${origin}/settings/mail
`
  return { subject: title, text }
}
