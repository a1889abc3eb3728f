// Finds the language of a request before Next has it: all that it answers speaks it (`lib/foundation/messages/locale.ts`).
import { AsyncLocalStorage } from 'node:async_hooks'
import Negotiator from 'negotiator'
import { LOCALE_COOKIE, PSEUDO_LOCALE } from '../lib/foundation/messages/locale-cookie.mjs'
import { shared } from '../lib/foundation/shared.mjs'
import { locales } from '../messages/generated/locales.mjs'
import { isPseudoLocaleOffered } from '../tools/messages/pseudo.mjs'

/** Exported so that `tools/checks/regular-expressions.mjs` can read it. */
export const CHOSEN = new RegExp(String.raw`(?:^|;[ \t]*)${LOCALE_COOKIE}=([A-Za-z-]{2,11})(?:;|$)`)

/** Headers that decide the language, for `Vary`. */
export const DECIDING_HEADERS = 'Cookie, Accept-Language'

shared.locale = new AsyncLocalStorage()

/** Runs `answer` in the language that the request asks for. */
export const inRequestLocale = ({ headers }, answer) => shared.locale.run({ locale: readLocale(headers) }, answer)

/** @returns the language of the cookie, else the best that the browser accepts, else English */
export function readLocale(headers) {
  const offered = isPseudoLocaleOffered() ? [...locales, PSEUDO_LOCALE] : [...locales]
  const chosen = CHOSEN.exec(headers.cookie ?? '')?.[1]
  if (offered.includes(chosen)) return chosen
  return new Negotiator({ headers }).language(offered) ?? locales[0]
}
