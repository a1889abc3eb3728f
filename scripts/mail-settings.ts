import addressparser from 'nodemailer/lib/addressparser/index.js'

/** Loosely: mail servers of one's own network take names that the public ones do not. */
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/u

/** Whether a text is one sender as mail has it: `ana@school.org`, or `Ana <ana@school.org>` on one line. */
export function isSender(text: string): boolean {
  const [first, ...others] = addressparser(text)
  if (!first || !('address' in first) || others.length > 0) return false
  // The parser makes the best of half a pair of brackets, and of a name beside a bare address.
  const isWhole = text.trim() === first.address || text.trimEnd().endsWith(`<${first.address}>`)
  return isWhole && !/[\r\n]/.test(text) && ADDRESS.test(first.address)
}

/** Names that belong to nobody and are kept for examples (RFC 2606). */
const SAMPLE = /(^|\.)(example|invalid|example\.(com|net|org))$/

const parseHost = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '')

/** Whether an address of a mail server was copied from the docs. */
export const isSampleHost = (url: string): boolean => SAMPLE.test(parseHost(url))

export const sampleHostLine = (url: string): string =>
  `SMTP_URL: ${parseHost(url)} is a sample from the docs. Set your own mail server, or leave SMTP_URL out to write mail to files`
