/** A mail of the outbox, as far as it is sent. */
export type StoredMail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly unsubscribe: string | null
  readonly createdAt: Date
}

/** What is sent, in the words of nodemailer. The same mail always gives the same letter, byte for byte. */
export type Letter = {
  readonly messageId: string
  readonly date: Date
  readonly from: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly headers: Readonly<Record<string, string | { readonly prepared: true; readonly value: string }>>
}

export type Sender = {
  /** `Waymark <waymark@example.org>` */
  readonly from: string
  /** The name of this host, for the ids of messages. */
  readonly host: string
}

/** Text for one line of a header: whatever would begin another line is a space. */
export const oneMailLine = (text: string, max = 200): string =>
  [
    ...text
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
  ]
    .slice(0, max)
    .join('')

const webAddressOnly = (text: string): string => text.replace(/[^\x21-\x7e]|[<>]/g, '')

/** One plain address and nothing else: no list, no name, no second line. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u
export const isAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text)

/** Names that lead nowhere by design (RFC 2606): no server is ever asked to send there. */
export const leadsNowhere = (address: string): boolean => /[.@](test|example|invalid|localhost)$/i.test(address)

/**
 * A mail with all that a mail program and a mail server need: an id that a second copy shares, the moment it was
 * written, the one-click way out (RFC 8058), and a sign that no person wrote it (RFC 3834).
 */
export function toLetter(mail: StoredMail, { from, host }: Sender): Letter {
  const { id, to, subject, text, unsubscribe, createdAt } = mail
  const oneClick = unsubscribe && {
    'List-Unsubscribe': { prepared: true, value: `<${webAddressOnly(unsubscribe)}>` } as const,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
  return {
    messageId: `<${id}@${host}>`,
    date: createdAt,
    from: oneMailLine(from),
    to: { name: '', address: to },
    subject: oneMailLine(subject),
    text: `${text.toWellFormed().replaceAll('\u0000', '').trimEnd()}\n`,
    headers: { 'Auto-Submitted': 'auto-generated', ...oneClick },
  }
}
