// Numbers, dates and lists in the language of `getLocale()`. Values within a message can be formatted there instead.
import { getDateTimeFormat, getDisplayNames, getListFormat, getNumberFormat } from './formatters'
import { getFormattingLocale } from './locale'

/** Formats a number: 1234.5 is "1,234.5". */
export const formatNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
  getNumberFormat(getFormattingLocale(), options).format(value)

/** @param options with the reader's `timeZone`, unless the moment represents a day */
export const formatDate = (moment: Date, options: Intl.DateTimeFormatOptions): string =>
  getDateTimeFormat(getFormattingLocale(), options).format(moment)

/** Formats a list: "Git, SQL and HTTP", "Git, SQL or HTTP", or as a unit "3 done, 2 started". */
export const formatList = (
  items: Iterable<string>,
  type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): string => getListFormat(getFormattingLocale(), { type }).format(items)

/** Returns the name of a language in that language: `de` is "Deutsch". */
export const formatOwnName = (locale: string): string =>
  getDisplayNames(locale, { type: 'language' }).of(locale) ?? locale

/** Returns the name of a language: `de` is "German". @param code of BCP 47 */
export const formatLanguage = (code: string): string =>
  getDisplayNames(getFormattingLocale(), { type: 'language' }).of(code) ?? code
