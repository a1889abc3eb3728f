/** Code and messages ask for a few dozen, and people for as many as there are ways to write their time zones. */
const MOST_KEPT = 500

/** Formatters are slow to make and quick to use: one for each language and options. */
function remember<Options extends object, Formatter>(
  make: new (locale: string, options: Options) => Formatter,
): (locale: unknown, options?: Options) => Formatter {
  const made = new Map<string, Formatter>()
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`
    const known = made.get(key)
    if (known) return known
    const formatter = new make(String(locale), options ?? ({} as Options))
    if (made.size >= MOST_KEPT) for (const oldest of made.keys()) if (made.delete(oldest)) break
    made.set(key, formatter)
    return formatter
  }
}

export const getNumberFormat = remember(Intl.NumberFormat)
export const getDateTimeFormat = remember(Intl.DateTimeFormat)
export const getPluralRules = remember(Intl.PluralRules)
export const getListFormat = remember(Intl.ListFormat)
export const getDisplayNames = remember(Intl.DisplayNames)
