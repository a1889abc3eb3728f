const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Whether this machine knows a country or region by that code (ISO 3166-1 alpha-2), or it is `ZZ`, any other. */
export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined
