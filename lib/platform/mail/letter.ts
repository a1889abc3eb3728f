import { PRODUCT_NAME } from '@/lib/foundation/messages/site-name'

/** The fields of an outbox mail that are sent. */
export type StoredMail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly unsubscribe: string | null
  readonly createdAt: Date
}

/** A letter in nodemailer's form. The same mail always gives the same letter, byte for byte. */
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
  /** Name of this host, for message ids. */
  readonly host: string
}

/** Name of the sender where a host has set none. */
const USUAL_SENDER = /^Waymark(?= <)/

/** Puts the name of the instance in place of the usual name of the sender. One that the host chose stays. */
export const toNamedSender = (from: string, siteName: string): string =>
  from.replace(USUAL_SENDER, () => (siteName === PRODUCT_NAME ? siteName : `"${siteName.replace(/["\\]/g, '\\$&')}"`))

/** Makes a header line of a text: line breaks and control characters become a space. */
export const toHeaderLine = (text: string, max = 200): string =>
  [
    ...text
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
  ]
    .slice(0, max)
    .join('')

const webAddressOnly = (text: string): string => text.replace(/[^\x21-\x7e]|[<>]/g, '')

/** A single plain address: no list, no name, no second line. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u
export const isEmailAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text)

/** Returns whether an address is undeliverable by design (RFC 2606): no mail is ever sent there. */
export const isReservedDomain = (address: string): boolean => /[.@](test|example|invalid|localhost)$/i.test(address)

/**
 * Converts a mail to a letter for mail programs and servers: with an id that a second copy shares, the time of writing,
 * one-click unsubscribing (RFC 8058), and the mark of automatic mail (RFC 3834).
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
    from: toHeaderLine(from),
    to: { name: '', address: to },
    subject: toHeaderLine(subject),
    text: `${text.toWellFormed().replaceAll('\u0000', '').trimEnd()}\n`,
    headers: { 'Auto-Submitted': 'auto-generated', ...oneClick },
  }
}
