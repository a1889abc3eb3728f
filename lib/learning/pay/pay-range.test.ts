import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import file from '@/content/pay/backend-2024.json'
import { contentLevelSchema } from '@/lib/learning/roadmaps/content-schema'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import { payData } from './pay-data'
import { ANOTHER_COUNTRY, atUsPrices, type KnownPay, type PayRange, payRangeFor, payRangeForBand } from './pay-range'
import { type PayBand, payBandSchema } from './schema'

/** The unparsed file, so that the parser is tested as well. */
type RawCell = Record<'p25' | 'p50' | 'p75' | 'p90' | 'n', number> & {
  p10?: number
  basis: string
  p50_ci95?: number[]
  n_pool?: number
}
type RawPlace = {
  name: string
  region: string
  factor_vs_region?: { value: number; ci95: [number, number] }
  warning?: string
  bands: Partial<Record<PayBand, RawCell>>
}
const rawCountries = Object.entries(file.countries as unknown as Record<string, RawPlace>)
const rawRegions = file.regions as unknown as Record<string, Pick<RawPlace, 'bands'>>
const rawPrices = file.price_level.countries as Record<string, { price_level_vs_us: number }>
const everyCell = rawCountries.flatMap(([code, place]) =>
  payBandSchema.options.map((band) => ({ code, place, band, cell: place.bands[band] })),
)

const asked = (country: string | null, level: Level = 'junior') => payRangeFor({ country, level }, payData)
const known = (range: PayRange): KnownPay => {
  if (range.kind === 'no-data') throw new Error(`no data: ${range.reason}`)
  return range
}
const rawFigures = ({ p10 = undefined, p25, p50, p75, p90 }: RawCell) => ({ p10: p10 ?? null, p25, p50, p75, p90 })

describe('the pay range of a country', () => {
  it('gives back exactly the figures of every country and band that the file has', () => {
    const cells = everyCell.filter(({ cell }) => cell)
    expect(cells).toHaveLength(222)
    for (const { code, place, band, cell } of cells) {
      if (!cell) continue
      const range = known(payRangeForBand({ country: code, band }, payData))
      expect(range, `${code} ${band}`).toMatchObject({
        kind: cell.basis,
        basis: cell.basis,
        country: { code, name: place.name },
        place: place.name,
        band,
        percentiles: rawFigures(cell),
        n: cell.n,
        year: 2024,
        interval: cell.p50_ci95 ?? null,
        warning: place.warning ?? null,
        priceLevel: rawPrices[code]?.price_level_vs_us ?? null,
      })
      if (cell.basis === 'modelled') expect(range).toMatchObject({ model: 'own-answers', pooled: cell.n_pool })
    }
  })

  it('models a country without a cell from its region by the factor of its own, or has no data', () => {
    const gaps = everyCell.filter(({ cell }) => !cell)
    expect(gaps).toHaveLength(114)
    for (const { code, place, band } of gaps) {
      const regional = rawRegions[place.region]?.bands[band]
      const { value, ci95 = [0, 0] } = place.factor_vs_region ?? { value: Number.NaN }
      const times = (amount: number, factor: number) => Math.round((amount * factor) / 100) * 100
      const expected = regional
        ? {
            ...{ kind: 'modelled', basis: 'modelled', model: 'region', place: place.name, region: place.region },
            percentiles: Object.fromEntries(
              Object.entries(rawFigures(regional)).map(([key, usd]) => [key, usd === null ? null : times(usd, value)]),
            ),
            n: regional.n,
            interval: ci95.map((end) => times(regional.p50, end)),
            factor: { value, low: ci95[0], high: ci95[1] },
            priceLevel: rawPrices[code]?.price_level_vs_us ?? null,
          }
        : { kind: 'no-data', reason: 'too-few-answers' }
      expect(payRangeForBand({ country: code, band }, payData), `${code} ${band}`).toMatchObject({
        ...expected,
        country: { code, name: place.name },
      })
    }
  })

  it('shows a US junior the observed cell of up to two years', () => {
    expect(asked('US')).toMatchObject({ kind: 'observed', n: 207, band: '0-2', priceLevel: 1, warning: null })
    expect(known(asked('US')).percentiles.p50).toBe(90_000)
  })

  it('takes the band of the level: 0-2, 3-5, and all of 6 and more for a senior', () => {
    const bands = contentLevelSchema.options.map((level) => known(asked('DE', level)).band)
    expect(bands).toEqual(['0-2', '3-5', '6+'])
    expect(contentLevelSchema.options.map((level) => known(asked('DE', level)).percentiles.p50)).toEqual([
      54_200, 64_400, 81_600,
    ])
  })

  it('has no interval for a modelled cell and names how many answers lent their spread', () => {
    expect(asked('CA')).toMatchObject({ kind: 'modelled', n: 28, interval: null, pooled: 188 })
  })

  it('never makes up the 10th percentile that the file leaves out for India and Ukraine', () => {
    expect(known(asked('IN')).percentiles).toEqual({ p10: null, p25: 4700, p50: 7500, p75: 12_000, p90: 15_900 })
    expect(known(asked('UA', 'senior')).percentiles.p10).toBeNull()
  })

  it('does not take Singapore for its region, which pays less than half', () => {
    const range = known(asked('SG'))
    expect(range).toMatchObject({ n: 58, factor: { value: 2.417 }, interval: [28_100, 50_000] })
    expect(range.percentiles.p50).toBe(37_500)
  })

  it('passes on the warning about a country, also when it is modelled from its region', () => {
    const warning = 'many responses looked like monthly figures and were dropped; treat with care'
    expect(asked('UA', 'mid')).toMatchObject({ kind: 'observed', warning })
    expect(asked('TR')).toMatchObject({ kind: 'modelled', warning })
    expect(asked('UA')).toMatchObject({ model: 'region', region: 'Eastern Europe (non-EU) & Balkans', n: 75, warning })
  })

  it('notes unreliable rates, and the two per cent by which senior figures outside the US read high', () => {
    expect(known(asked('TR', 'senior')).notes).toHaveLength(2)
    expect(known(asked('TR', 'junior')).notes).toEqual(['Exchange rate and price level are unreliable here.'])
    expect(known(asked('DE', 'senior')).notes).toEqual([expect.stringContaining('2% too high')])
    expect(known(asked('US', 'senior')).notes).toEqual([])
  })
})

describe('no pay range', () => {
  it('is what a junior in New Zealand or South Africa gets, whose regions have no junior figures: never the world', () => {
    for (const country of ['NZ', 'ZA']) {
      expect(asked(country)).toMatchObject({ kind: 'no-data', reason: 'too-few-answers', country: { code: country } })
    }
  })

  it('is what a country gets whose region has no record, as North America has none', () => {
    const data = { ...payData, countries: { CA: { name: 'Canada', region: 'North America', bands: {} } } }
    expect(payRangeFor({ country: 'CA', level: 'mid' }, data)).toMatchObject({ reason: 'too-few-answers' })
  })

  it('tells someone who was not asked from someone in another or an unknown country', () => {
    expect(asked(null)).toEqual({ kind: 'no-data', country: null, reason: 'not-asked' })
    expect(asked(ANOTHER_COUNTRY)).toEqual({ kind: 'no-data', country: null, reason: 'another-country' })
    for (const country of ['XX', '', 'us', 'Germany'])
      expect(asked(country)).toMatchObject({ reason: 'unknown-country' })
  })
})

describe('whatever is asked', () => {
  const anyCountry = fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'ZZ', 'DE\u0000'),
    fc.constantFrom(...Object.keys(payData.countries)),
  )

  it('never throws, and every figure it gives is a whole number in rising order', () => {
    fc.assert(
      fc.property(anyCountry, fc.constantFrom(...contentLevelSchema.options), (country, level) => {
        const range = payRangeFor({ country, level }, payData)
        if (range.kind === 'no-data') return
        const { p10, p25, p50, p75, p90 } = range.percentiles
        const figures = [p10 ?? 0, p25, p50, p75, p90]
        expect(figures.every(Number.isSafeInteger)).toBe(true)
        expect(figures).toEqual(figures.toSorted((a, b) => a - b))
        expect(Object.keys(payData.countries)).toContain(country)
        expect(range.priceLevel === null || Number.isFinite(atUsPrices(p50, range.priceLevel))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('purchasing power', () => {
  it('divides by the local price level and rounds to the nearest hundred', () => {
    expect(atUsPrices(54_200, 0.758)).toBe(71_500)
    expect(atUsPrices(90_000, 1)).toBe(90_000)
  })
})
