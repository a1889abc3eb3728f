const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Returns whether Node knows a name for this country code (ISO 3166-1 alpha-2); `ZZ` means any other country. */
export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined
