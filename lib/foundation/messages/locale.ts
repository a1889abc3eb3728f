import { locales } from '@/messages/generated/locales.mjs'
import { PSEUDO_LOCALE } from './locale-cookie.mjs'

export { PSEUDO_LOCALE }

type WrittenLocale = (typeof locales)[number]
/** A language that pages can be shown in. */
export type Locale = WrittenLocale | typeof PSEUDO_LOCALE

/**
 * Turns a message into pseudo-English. Found by a symbol: `tools/messages/pseudo.mjs` sets it, and no build contains
 * it.
 */
type Pseudo = <Message>(message: Message) => Message
const PSEUDO = Symbol.for('waymark.pseudo')
export const findPseudo = () => (globalThis as { [key: symbol]: Pseudo | undefined })[PSEUDO]

export const baseLocale: WrittenLocale = locales[0]

/** Returns whether pages can be shown in this language now. */
export const isOffered = (locale: string | null | undefined): locale is Locale =>
  (locales as readonly unknown[]).includes(locale) || (locale === PSEUDO_LOCALE && !!findPseudo())

/** Languages to choose from. */
export const offeredLocales = (): Locale[] => [...locales, PSEUDO_LOCALE].filter(isOffered)

/**
 * Store in which `server/request-locale.mjs` runs a request. Found by a symbol, because Next loads this file more than
 * once.
 */
type LocaleStore = { getStore(): { locale: string } | undefined }
const STORE = Symbol.for('waymark.locale')
const store = () => (globalThis as { [key: symbol]: LocaleStore | undefined })[STORE]

/** Returns the current language: of the request on the server, of the page in the browser; else the base locale. */
export function getLocale(): Locale {
  const locale = typeof document === 'undefined' ? store()?.getStore()?.locale : document.documentElement.lang
  return isOffered(locale) ? locale : baseLocale
}

/** Returns the locale for numbers and dates in the current language. English is formatted as British English. */
export const getFormattingLocale = (): string => {
  const locale = getLocale()
  return locale === 'en' || locale === PSEUDO_LOCALE ? 'en-GB' : locale
}
