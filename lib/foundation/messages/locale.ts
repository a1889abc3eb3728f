import { locales } from '@/messages/generated/locales.mjs'
import { shared } from '../shared.mjs'
import { PSEUDO_LOCALE } from './locale-cookie.mjs'

export { PSEUDO_LOCALE }

type WrittenLocale = (typeof locales)[number]
/** A language that pages can be shown in. */
export type Locale = WrittenLocale | typeof PSEUDO_LOCALE

/** Turns a message into pseudo-English. `tools/messages/pseudo.mjs` sets it, and no build contains it. */
export const findPseudoLocale = () => shared.pseudo

export const baseLocale: WrittenLocale = locales[0]

/** Returns whether pages can be shown in this language now. */
export const isOffered = (locale: string | null | undefined): locale is Locale =>
  (locales as readonly unknown[]).includes(locale) || (locale === PSEUDO_LOCALE && !!findPseudoLocale())

/** Languages to choose from. */
export const offeredLocales = (): Locale[] => [...locales, PSEUDO_LOCALE].filter(isOffered)

/** Returns the current language: of the request on the server, of the page in the browser; else the base locale. */
export function getLocale(): Locale {
  const locale = typeof document === 'undefined' ? shared.locale?.getStore()?.locale : document.documentElement.lang
  return isOffered(locale) ? locale : baseLocale
}

/** Returns the locale for numbers and dates in the current language. English is formatted as British English. */
export const getFormattingLocale = (): string => {
  const locale = getLocale()
  return locale === 'en' || locale === PSEUDO_LOCALE ? 'en-GB' : locale
}
