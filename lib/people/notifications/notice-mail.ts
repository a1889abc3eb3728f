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
  const text = `Hello ${name},

${title}.
${sentence}

${origin}${notice.path}

--
You wished to be told of this at once. To end mail of this kind: ${unsubscribe}
To choose what you are told by mail: ${origin}/settings/mail
`
  return { subject: title, text }
}
