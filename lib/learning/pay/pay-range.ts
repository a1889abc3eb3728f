import type { Usd } from '@/lib/foundation/values/money'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/pay'
import { type PayCountry, regionSlug } from './pay-data'
import type { PayBand, PayData, Percentiles } from './schema'

/** Code of "Another country", for readers whose country has no figures. */
export const ANOTHER_COUNTRY = 'ZZ'

/** Year of the answers behind the percentiles. */
export const PAY_YEAR = 2024

/** Ends of the 95 % interval of the median. */
export type Interval = readonly [low: Usd, high: Usd]

type Figures = {
  /** Null when a region was requested. */
  readonly country: PayCountry | null
  /** Place that the answers come from: a country's name, or a region's. */
  readonly place: string
  readonly band: PayBand
  readonly percentiles: Percentiles
  /** Answers behind the figures. */
  readonly n: number
  readonly year: typeof PAY_YEAR
  /** The file's warning about answers from this country. */
  readonly warning: string | null
  /** Known limits of the figures that do not concern this cell in particular. */
  readonly notes: readonly string[]
  /** Local prices relative to the US (1); null for a region, which has none. */
  readonly priceLevel: number | null
}

export type ObservedPay = Figures & {
  readonly kind: 'observed'
  readonly basis: 'observed'
  readonly interval: Interval
}
/** Modelled from 10 to 29 answers of the country itself. */
type ModelledFromAnswers = Figures & {
  readonly kind: 'modelled'
  readonly basis: 'modelled'
  readonly model: 'own-answers'
  readonly interval: null
  /** Answers of the region or income group whose spread was used. */
  readonly pooled: number
}
/** The region's answers, which `n` counts, scaled to the country's level by its own factor. */
export type ModelledFromRegion = Figures & {
  readonly kind: 'modelled'
  readonly basis: 'modelled'
  readonly model: 'region'
  /** The factor's interval applied to the region's median. */
  readonly interval: Interval
  readonly region: string
  /** Pay in the country as a multiple of the region's, with its 95 % interval. */
  readonly factor: { readonly value: number; readonly low: number; readonly high: number }
}
export type ModelledPay = ModelledFromAnswers | ModelledFromRegion
/** Figures of a requested region. */
export type RegionPay = Figures & {
  readonly kind: 'region'
  readonly country: null
  readonly basis: 'observed'
  readonly interval: Interval
}
export type NoPay = {
  readonly kind: 'no-data'
  readonly country: PayCountry | null
  /** The requested region. */
  readonly region?: string
  readonly reason: 'not-asked' | 'another-country' | 'unknown-country' | 'too-few-answers'
}
export type KnownPay = ObservedPay | ModelledPay | RegionPay
export type PayRange = KnownPay | NoPay

export const bandOfLevel: Readonly<Record<Level, PayBand>> = { junior: '0-2', mid: '3-5', senior: '6+' }

/** Returns what people at a level report where the learner lives. Never throws; any text may be passed as country. */
export function payRangeFor(asked: { country: string | null; level: Level }, data: PayData): PayRange {
  return payRangeForBand({ country: asked.country, band: bandOfLevel[asked.level] }, data)
}

/** Returns the band of so many whole years of professional experience. */
export function bandOfYears(years: number): PayBand {
  if (years <= 2) return '0-2'
  if (years <= 5) return '3-5'
  return years <= 10 ? '6-10' : '11+'
}

/**
 * Returns the country's own cell, else its region's scaled by the country's factor, else no data. It does not fall back
 * to the world: countries differ by a factor of ten, so a world figure would be true of nobody.
 * @param asked a country's code; a region's slug for readers whose country has no figures
 */
export function payRangeForBand(asked: { country: string | null; band: PayBand }, data: PayData): PayRange {
  const { country: code, band } = asked
  if (code === null) return { kind: 'no-data', country: null, reason: 'not-asked' }
  if (code === ANOTHER_COUNTRY) return { kind: 'no-data', country: null, reason: 'another-country' }
  const record = own(data.countries, code)
  if (!record) return payRangeForRegion(code, band, data)

  const country = { code, name: record.name }
  const priceLevel = own(data.price_level.countries, code)?.price_level_vs_us ?? null
  const common = {
    ...({ country, place: record.name, band, year: PAY_YEAR, priceLevel } as const),
    warning: record.warning ?? null,
    notes: notesFor(code, band),
  } as const
  const cell = record.bands[band]
  if (cell) {
    const figures = { ...common, percentiles: toPercentiles(cell), n: cell.n }
    return cell.basis === 'observed'
      ? { ...figures, kind: 'observed', basis: 'observed', interval: cell.p50_ci95 }
      : { ...figures, kind: 'modelled', basis: 'modelled', model: 'own-answers', interval: null, pooled: cell.n_pool }
  }
  const regional = own(data.regions, record.region)?.bands[band]
  const factor = record.factor_vs_region
  if (!regional || !factor) return { kind: 'no-data', country, reason: 'too-few-answers' }
  return {
    ...common,
    kind: 'modelled',
    basis: 'modelled',
    model: 'region',
    region: record.region,
    ...moved(regional, factor),
  }
}

type RegionCell = Percentiles & { readonly n: number }
type FactorOfFile = { readonly value: number; readonly ci95: readonly [number, number] }

/** Scales a region's figures to the level of one of its countries. */
function moved({ n, ...cell }: RegionCell, { value, ci95: [low, high] }: FactorOfFile) {
  const by = (factor: number) => (amount: Usd) => toHundreds(amount * factor)
  const { p10, p25, p50, p75, p90 } = cell
  const at = by(value)
  const percentiles = { p10: p10 === null ? null : at(p10), p25: at(p25), p50: at(p50), p75: at(p75), p90: at(p90) }
  const interval: Interval = [by(low)(p50), by(high)(p50)]
  return { percentiles, n, interval, factor: { value, low, high } }
}

/** Rounds as the survey's own figures are rounded. */
const toHundreds = (amount: number): Usd => Math.round(amount / 100) * 100

function payRangeForRegion(slug: string, band: PayBand, data: PayData): PayRange {
  const region = Object.keys(data.regions).find((name) => regionSlug(name) === slug)
  if (region === undefined) return { kind: 'no-data', country: null, reason: 'unknown-country' }
  const cell = own(data.regions, region)?.bands[band]
  if (!cell) return { kind: 'no-data', country: null, region, reason: 'too-few-answers' }
  const { n, p50_ci95: interval } = cell
  return {
    ...{ kind: 'region', basis: 'observed', country: null, place: region, band, year: PAY_YEAR },
    ...{ percentiles: toPercentiles(cell), n, interval, warning: null, notes: notesFor(null, band) },
    // Prices differ within a region.
    priceLevel: null,
  }
}

/** Converts an amount to what it buys at US prices, to the nearest 100 as the survey's own figures are. */
export const atUsPrices = (amount: Usd, priceLevel: number): Usd => toHundreds(amount / priceLevel)

/** Reads own properties only: `constructor` is no country. */
const own = <Value>(record: Record<string, Value>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

const toPercentiles = ({ p10, p25, p50, p75, p90 }: Percentiles): Percentiles => ({ p10, p25, p50, p75, p90 })

const unsteadyRates: ReadonlySet<string> = new Set(['AR', 'RU', 'TR'])
const sixAndMore: ReadonlySet<PayBand> = new Set(['6-10', '11+', '6+'])

/** Returns limits stated by the computation of the data set, but not in its cells. */
function notesFor(country: string | null, band: PayBand): string[] {
  const notes: string[] = []
  if (country !== null && unsteadyRates.has(country)) notes.push(words.noteRates())
  if (sixAndMore.has(band) && country !== 'US') notes.push(words.noteHigh())
  return notes
}
