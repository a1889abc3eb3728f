import addressparser from 'nodemailer/lib/addressparser/index.js'

/** Loose pattern: mail servers of a private network accept names that public ones do not. */
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/u

/** Returns whether a text is one sender in mail's format: `ana@school.org`, or `Ana <ana@school.org>` on one line. */
export function isSender(text: string): boolean {
  const [first, ...others] = addressparser(text)
  if (!first || !('address' in first) || others.length > 0) return false
  // The parser also accepts an unclosed bracket, and a name beside a bare address.
  const isWhole = text.trim() === first.address || text.trimEnd().endsWith(`<${first.address}>`)
  return isWhole && !/[\r\n]/.test(text) && ADDRESS.test(first.address)
}

/** Domains reserved for examples (RFC 2606). */
const SAMPLE = /(^|\.)(example|invalid|example\.(com|net|org))$/

const parseHost = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '')

/** Returns whether an address of a mail server was copied from the docs. */
export const isSampleHost = (url: string): boolean => SAMPLE.test(parseHost(url))

export const sampleHostLine = (url: string): string =>
  `SMTP_URL: ${parseHost(url)} is a sample from the docs. Set your own mail server, or leave SMTP_URL out to write mail to files`
