/**
 * Most formatters kept. Code and messages need a few dozen; users could add as many as there are spellings of time
 * zones.
 */
const MOST_KEPT = 500

/** Caches formatters by language and options: they are slow to create and quick to use. */
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
 * Returns a number format that loads the browser's own only when needed, which keeps a phone busy for a tenth of a
 * second. Whole numbers below a thousand are their digits in every language of the interface.
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
