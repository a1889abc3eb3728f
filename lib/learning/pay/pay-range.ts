import type { Usd } from '@/lib/foundation/values/money'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import { type PayCountry, regionSlug } from './pay-data'
import type { PayBand, PayData, Percentiles } from './schema'

/** "Another country": what someone chooses who lives where there are no figures. */
export const ANOTHER_COUNTRY = 'ZZ'

/** The year whose answers the percentiles come from. */
export const PAY_YEAR = 2024

/** Ends of the 95 % interval of the median. */
export type Interval = readonly [low: Usd, high: Usd]

type Figures = {
  /** Null when a region was asked for. */
  readonly country: PayCountry | null
  /** Whose answers these are: the country's name, or the region's. */
  readonly place: string
  readonly band: PayBand
  readonly percentiles: Percentiles
  /** Answers behind the figures. */
  readonly n: number
  readonly year: typeof PAY_YEAR
  /** What the file warns of in the answers from this country. */
  readonly warning: string | null
  /** Known limits of the figures that are no fault of this cell. */
  readonly notes: readonly string[]
  /** Local prices with the US as 1; null for a region, which has none. */
  readonly priceLevel: number | null
}

export type ObservedPay = Figures & {
  readonly kind: 'observed'
  readonly basis: 'observed'
  readonly interval: Interval
}
export type ModelledPay = Figures & {
  readonly kind: 'modelled'
  readonly basis: 'modelled'
  readonly interval: null
  /** Answers of the region or income group that lent their spread. */
  readonly pooled: number
}
export type RegionPay = Figures & { readonly kind: 'region'; readonly basis: 'observed'; readonly interval: Interval }
export type NoPay = {
  readonly kind: 'no-data'
  readonly country: PayCountry | null
  /** The region that was asked for. */
  readonly region?: string
  readonly reason: 'not-asked' | 'another-country' | 'unknown-country' | 'too-few-answers'
}
export type KnownPay = ObservedPay | ModelledPay | RegionPay
export type PayRange = KnownPay | NoPay

export const bandOfLevel: Readonly<Record<Level, PayBand>> = { junior: '0-2', mid: '3-5', senior: '6+' }

/** What people at a level report where the learner lives. Never throws; any text may be asked as country. */
export function payRangeFor(asked: { country: string | null; level: Level }, data: PayData): PayRange {
  return payRangeForBand({ country: asked.country, band: bandOfLevel[asked.level] }, data)
}

/** The band of so many whole years of professional experience. */
export function bandOfYears(years: number): PayBand {
  if (years <= 2) return '0-2'
  if (years <= 5) return '3-5'
  return years <= 10 ? '6-10' : '11+'
}

/**
 * The country's own cell, else its region's under the region's name, else no data. There is no step from the region to
 * the world: countries differ by a factor of ten, so a world figure would be true of nobody.
 * @param asked a country's code; a region may be asked for by its slug, by someone whose country has no figures
 */
export function payRangeForBand(asked: { country: string | null; band: PayBand }, data: PayData): PayRange {
  const { country: code, band } = asked
  if (code === null) return { kind: 'no-data', country: null, reason: 'not-asked' }
  if (code === ANOTHER_COUNTRY) return { kind: 'no-data', country: null, reason: 'another-country' }
  const record = own(data.countries, code)
  if (!record) return payRangeForRegion(code, band, data)

  const country = { code, name: record.name }
  const common = {
    country,
    band,
    year: PAY_YEAR,
    warning: record.warning ?? null,
    notes: notesFor(code, band),
  } as const
  const cell = record.bands[band]
  if (cell) {
    const priceLevel = own(data.price_level.countries, code)?.price_level_vs_us ?? null
    const figures = { ...common, place: record.name, percentiles: percentilesOf(cell), n: cell.n, priceLevel }
    return cell.basis === 'observed'
      ? { ...figures, kind: 'observed', basis: 'observed', interval: cell.p50_ci95 }
      : { ...figures, kind: 'modelled', basis: 'modelled', interval: null, pooled: cell.n_pool }
  }
  const regional = regionCell(record.region, band, data)
  return regional ? { ...common, ...regional } : { kind: 'no-data', country, reason: 'too-few-answers' }
}

function payRangeForRegion(slug: string, band: PayBand, data: PayData): PayRange {
  const region = Object.keys(data.regions).find((name) => regionSlug(name) === slug)
  if (region === undefined) return { kind: 'no-data', country: null, reason: 'unknown-country' }
  const regional = regionCell(region, band, data)
  if (!regional) return { kind: 'no-data', country: null, region, reason: 'too-few-answers' }
  return { country: null, band, year: PAY_YEAR, warning: null, notes: notesFor(null, band), ...regional }
}

/** What a region says of a band. Prices differ within it, so it has no price level. */
function regionCell(region: string, band: PayBand, data: PayData) {
  const cell = own(data.regions, region)?.bands[band]
  if (!cell) return null
  const { n, p50_ci95: interval } = cell
  return {
    kind: 'region',
    basis: 'observed',
    place: region,
    percentiles: percentilesOf(cell),
    n,
    interval,
    priceLevel: null,
  } as const
}

/** What the amount buys at US prices, to the nearest 100 as the survey's own figures are. */
export const atUsPrices = (amount: Usd, priceLevel: number): Usd => Math.round(amount / priceLevel / 100) * 100

/** Only what the file itself holds: `constructor` is no country. */
const own = <Value>(record: Record<string, Value>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

const percentilesOf = ({ p10, p25, p50, p75, p90 }: Percentiles): Percentiles => ({ p10, p25, p50, p75, p90 })

const unsteadyRates: ReadonlySet<string> = new Set(['AR', 'RU', 'TR'])
const sixAndMore: ReadonlySet<PayBand> = new Set(['6-10', '11+', '6+'])

/** Limits named where the data set was computed but not in its cells. */
function notesFor(country: string | null, band: PayBand): string[] {
  const notes: string[] = []
  if (country !== null && unsteadyRates.has(country)) notes.push('Exchange rate and price level are unreliable here.')
  if (sixAndMore.has(band) && country !== 'US')
    notes.push('Outside the US, figures for 6 years and more read about 2\u00a0% high.')
  return notes
}
