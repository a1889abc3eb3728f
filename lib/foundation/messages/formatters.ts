import { BoundedMap } from '@/lib/foundation/values/bounded-map'

/** Code and messages ask for a few dozen, and people for as many as there are ways to write their time zones. */
const MOST_KEPT = 500

/** Formatters are slow to make and quick to use: one for each language and options. */
function remember<Options extends object, Formatter>(
  make: new (locale: string, options: Options) => Formatter,
): (locale: unknown, options?: Options) => Formatter {
  const made = new BoundedMap<string, Formatter>(MOST_KEPT)
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`
    const found = made.get(key) ?? new make(String(locale), options ?? ({} as Options))
    made.set(key, found)
    return found
  }
}

export const getNumberFormat = remember(Intl.NumberFormat)
export const getDateTimeFormat = remember(Intl.DateTimeFormat)
export const getPluralRules = remember(Intl.PluralRules)
export const getListFormat = remember(Intl.ListFormat)
export const getDisplayNames = remember(Intl.DisplayNames)
