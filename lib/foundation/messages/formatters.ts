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

const getOwnNumberFormat = remember(Intl.NumberFormat)

/**
 * Whole numbers below a thousand are their digits in every language of the interface. A browser that formats no others
 * need not load its number formats, which keeps a phone busy for a tenth of a second.
 */
export function getNumberFormat(
  locale: unknown,
  options?: Intl.NumberFormatOptions,
): Pick<Intl.NumberFormat, 'format'> {
  const getOwn = () => getOwnNumberFormat(locale, options)
  if (options && Object.keys(options).length > 0) return getOwn()
  return { format: (value) => (isPlain(value) ? String(value) : getOwn().format(value)) }
}

const isPlain = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1000
export const getDateTimeFormat = remember(Intl.DateTimeFormat)
export const getPluralRules = remember(Intl.PluralRules)
export const getListFormat = remember(Intl.ListFormat)
export const getDisplayNames = remember(Intl.DisplayNames)
