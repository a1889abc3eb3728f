import { describe, expect, it } from 'vitest'
import file from '@/content/pay/backend-2024.json'
import { payCountries, payData } from '../pay-data'
import { computeElevation } from './elevation'
import { bandInOneLine, climbInWords, dashesInWords } from './elevation-words'

type RawBands = Record<string, { p25: number; p50: number; p75: number } | undefined>
const rawCountries = file.countries as unknown as Record<string, { region: string; bands: RawBands }>
const rawRegions = file.regions as unknown as Record<string, { bands: RawBands } | undefined>
const of = (country: string | null, isAtUsPrices = false) => computeElevation({ country, isAtUsPrices }, payData)
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ')

describe('the elevation of a country', () => {
  it('is the middle half of each band: the file’s, or what was modelled from the region', () => {
    for (const { code } of payCountries) {
      const country = rawCountries[code]
      for (const { band, figures, range } of of(code)) {
        const cell = country?.bands[band]
        const regional = rawRegions[country?.region ?? '']?.bands[band]
        const modelled = range.kind === 'no-data' ? null : range.percentiles
        const wanted = cell ?? (regional ? modelled : null)
        expect(figures, `${code} ${band}`).toEqual(wanted && { p25: wanted.p25, p50: wanted.p50, p75: wanted.p75 })
      }
    }
  })

  it('covers every whole year once, with the levels where their bands begin', () => {
    const bands = of('DE')
    expect(bands.map(({ from, until }) => [from, until])).toEqual([
      [0, 3],
      [3, 6],
      [6, 11],
      [11, 13],
    ])
    expect(bands.map(({ level }) => level)).toEqual(['junior', 'mid', 'senior', null])
  })

  it('has gaps and no zeros without data, and where purchasing power cannot be told', () => {
    expect(of('NZ')[0]?.figures).toBeNull()
    expect(of(null).every(({ figures }) => figures === null)).toBe(true)
    expect(of('TW', true).every(({ range, figures }) => range.kind !== 'no-data' && figures === null)).toBe(true)
    const netherlands = of('NL', true)
    expect(netherlands[0]?.range).toMatchObject({ kind: 'modelled', model: 'region' })
    expect(netherlands.map(({ figures }) => figures?.p50).slice(0, 2)).toEqual(
      [50_200, 54_200].map((usd) => Math.round(usd / 0.792 / 100) * 100),
    )
  })
})

describe('the elevation in words', () => {
  it('reads out a stage with its source', () => {
    const [junior, , , veteran] = of('DE')
    if (!junior || !veteran) throw new Error('no bands')
    expect(bandInOneLine(junior)).toBe('Up to 2 years: $47,300 to $63,600, median $54,200 (n = 52, 2024, observed).')
    expect(bandInOneLine(veteran)).toMatch(/^11 years or more: .* median \$88,100/)
    const [modelled, none, priceless] = [of('AT')[0], of('NZ')[0], of('TW', true)[0]]
    if (!modelled || !none || !priceless) throw new Error('no bands')
    expect(bandInOneLine(modelled)).toContain('modelled median')
    expect(bandInOneLine(none)).toBe('Up to 2 years: no data.')
    expect(bandInOneLine(priceless)).toContain('no figure at US prices')
  })

  it('says from where to where it goes, and where it falls', () => {
    expect(climbInWords(of('DE'))).toBe(
      'The median goes from $54,200 with up to 2 years to $88,100 with 11 years or more.',
    )
    expect(climbInWords(of('UA'))).toMatch(/It falls between 6 to 10 years and 11 years or more\. Each band is/)
    expect(climbInWords(of('RS'))).toContain('11 years or more (modelled from the region)')
    expect(climbInWords(of(null))).toBe('There are no figures to show.')
    expect(climbInWords(of('central-asia-caucasus'))).toBe('There are no figures to show.')
  })

  it('says what is dashed, and from what it was modelled', () => {
    expect(dashesInWords(of('DE'))).toBeNull()
    expect(dashesInWords(of('western-europe'))).toBeNull()
    expect(plain(dashesInWords(of('FI')))).toBe(
      'Dashed: modelled from few responses (3 to 5 years and 11 years or more) or from the region (up to 2 years and 6 to 10 years).',
    )
  })
})
