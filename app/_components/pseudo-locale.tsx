import { findPseudo, getLocale, PSEUDO_LOCALE } from '@/lib/foundation/messages/locale'

/** In development and tests: what the browser's parts of a page in the pseudo-locale change their messages by. */
export function PseudoLocale({ nonce }: { nonce: string | undefined }) {
  if (getLocale() !== PSEUDO_LOCALE) return null
  const text = `globalThis[Symbol.for('waymark.pseudo')] = ${findPseudo()}`
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script of ours, with the nonce of the page.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
}
