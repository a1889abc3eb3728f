import { locales } from '@/messages/generated/locales.mjs'
import { PSEUDO_LOCALE } from './locale-cookie.mjs'

export { PSEUDO_LOCALE }

type WrittenLocale = (typeof locales)[number]
/** A language that pages can be shown in. */
export type Locale = WrittenLocale | typeof PSEUDO_LOCALE

/** Changes a message to it. By a symbol: `scripts/messages/pseudo.mjs` puts it there, and no build has it. */
type Pseudo = <Message>(message: Message) => Message
const PSEUDO = Symbol.for('waymark.pseudo')
export const findPseudo = () => (globalThis as { [key: symbol]: Pseudo | undefined })[PSEUDO]

export const baseLocale: WrittenLocale = locales[0]

/** Whether pages can be shown in it now. */
export const isOffered = (locale: string | null | undefined): locale is Locale =>
  (locales as readonly unknown[]).includes(locale) || (locale === PSEUDO_LOCALE && !!findPseudo())

/** What there is to choose from. */
export const offeredLocales = (): Locale[] => [...locales, PSEUDO_LOCALE].filter(isOffered)

/** What `scripts/request-locale.mjs` runs a request in. By a symbol, because Next loads this file more than once. */
type LocaleStore = { getStore(): { locale: string } | undefined }
const STORE = Symbol.for('waymark.locale')
const store = () => (globalThis as { [key: symbol]: LocaleStore | undefined })[STORE]

/** The language to speak now: on the server that of the request, in the browser that of the page; else the base. */
export function getLocale(): Locale {
  const locale = typeof document === 'undefined' ? store()?.getStore()?.locale : document.documentElement.lang
  return isOffered(locale) ? locale : baseLocale
}

/** The locale whose numbers and dates go with a language. English here is British. */
export const getFormattingLocale = (): string => {
  const locale = getLocale()
  return locale === 'en' || locale === PSEUDO_LOCALE ? 'en-GB' : locale
}
