import { findPseudoLocale, getLocale, PSEUDO_LOCALE } from '@/lib/foundation/messages/locale'

/** Passes the transformation of messages to the browser for a page in the pseudo-locale, in development and tests. */
export function PseudoLocale({ nonce }: { nonce: string | undefined }) {
  if (getLocale() !== PSEUDO_LOCALE) return null
  const text = `globalThis.waymark = { pseudo: ${findPseudoLocale()} }`
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script of ours, with the nonce of the page.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
}
