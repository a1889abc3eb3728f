import file from '@/content/pay/backend-2024.json'
import { type PayData, payDataSchema } from './schema'

/**
 * The pay data, parsed once on import. About 100 kB: import it on the server and hand the results down, never in a
 * component that runs in the browser.
 */
export const payData: PayData = payDataSchema.parse(file)

export type PayCountry = { readonly code: string; readonly name: string }

/** The countries that have figures, for a select; sorted by English name. */
export const payCountries: readonly PayCountry[] = Object.entries(payData.countries)
  .map(([code, { name }]) => ({ code, name }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** Returns the slug of a region: "western-europe". */
export const regionSlug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** The regions that have figures, for readers whose country has none; sorted by name. */
export const payRegions: readonly { readonly slug: string; readonly name: string }[] = Object.keys(payData.regions)
  .map((name) => ({ slug: regionSlug(name), name }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'))
