const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Whether this machine has a name for that code of a country (ISO 3166-1 alpha-2); `ZZ` is any other country. */
export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined
