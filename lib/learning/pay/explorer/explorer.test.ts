import { describe, expect, it } from 'vitest'
import file from '@/content/pay/backend-2024.json'
import { levels } from '@/lib/learning/roadmaps/roadmap'
import { listCaveats } from '../caveats'
import { payData, payRegions } from '../pay-data'
import { type PaySelection, parsePaySelection } from '../pay-selection'
import type { PayBand } from '../schema'
import { computeExplorer } from './explorer'
import { moneyInWords, sharesInWords, writePayHeading } from './explorer-words'

type RawCell = Record<'p25' | 'p50' | 'p75' | 'p90' | 'n', number> & {
  p10?: number
  basis: string
  p50_ci95?: [number, number]
}
type Bands = Partial<Record<PayBand, RawCell>>
const rawCountries = file.countries as unknown as Record<string, { name: string; region: string; bands: Bands }>
const rawRegions = file.regions as unknown as Record<string, { bands: Bands }>
const prices = file.price_level.countries as Record<string, { price_level_vs_us: number }>

const bandsAsked: Readonly<Record<string, PayBand>> = {
  junior: '0-2',
  mid: '3-5',
  senior: '6+',
  '0': '0-2',
  '5': '3-5',
  '6': '6-10',
  '14': '11+',
}
const ask = (query: Record<string, string>) => computeExplorer(parsePaySelection(query), payData)
const everyQuestion = Object.keys(rawCountries).flatMap((country) =>
  Object.entries(bandsAsked).map(([experience, band]) => ({ country, experience, band })),
)
const atUsPrices = (amount: number, level: number) => Math.round(amount / level / 100) * 100

describe('the pay page', () => {
  it('shows the file’s own figures, count, basis and interval for every country and experience', () => {
    for (const { country, experience, band } of everyQuestion) {
      const place = rawCountries[country]
      const cell = place?.bands[band]
      const regional = rawRegions[place?.region ?? '']?.bands[band]
      const { range, shown } = ask({ country, experience })
      const what = `${country} ${experience}`
      if (!cell && !regional) {
        expect(range, what).toMatchObject({ kind: 'no-data', reason: 'too-few-answers' })
        expect(shown, what).toBeNull()
        continue
      }
      if (!cell) {
        expect(range, what).toMatchObject({ model: 'region', place: place?.name, n: regional?.n, year: 2024 })
        continue
      }
      const { p10 = null, p25, p50, p75, p90, n, basis, p50_ci95: interval = null } = cell
      expect(shown, what).toMatchObject({ percentiles: { p10, p25, p50, p75, p90 }, n, basis, interval, year: 2024 })
      expect(shown, what).toMatchObject({ kind: basis, place: place?.name })
    }
  })

  it('divides by the price level for purchasing power, interval and all, and only where there is one', () => {
    for (const { country, experience, band } of everyQuestion) {
      const { range, shown, isPower } = ask({ country, experience, prices: 'us' })
      if (range.kind === 'no-data' || !shown) continue
      const cell = rawCountries[country]?.bands[band]
      const level = prices[country]?.price_level_vs_us
      expect(isPower, country).toBe(level !== undefined && level !== 1)
      if (level === undefined) {
        expect(shown).toBe(range)
        continue
      }
      if (!cell) {
        expect(shown.percentiles.p75).toBe(atUsPrices(range.percentiles.p75, level))
        continue
      }
      expect(shown.percentiles.p75).toBe(atUsPrices(cell.p75, level))
      expect(shown.interval).toEqual(cell.p50_ci95?.map((end) => atUsPrices(end, level)) ?? null)
      expect(shown.n).toBe(cell.n)
    }
    expect(ask({ country: 'TW', level: 'mid', prices: 'us' })).toMatchObject({ isPower: false })
  })

  it('gives the same range whatever factors were chosen: a choice marks a factor and multiplies nothing', () => {
    const plain = ask({ country: 'US', level: 'mid' })
    const chosen = ask({
      country: 'US',
      level: 'mid',
      language: 'go',
      remote: 'remote',
      size: '10000-and-more',
      education: 'master',
      industry: 'finance',
    })
    expect(chosen.range).toEqual(plain.range)
    expect(chosen.shown).toEqual(plain.shown)
    expect(chosen.elevation).toEqual(plain.elevation)
    const marked = chosen.blocks.flatMap(({ factors }) => factors.filter(({ isChosen }) => isChosen))
    expect(marked.map(({ slug }) => slug)).toEqual(['go', 'remote', '10000-and-more', 'master', 'finance'])
  })

  it('shows a region to someone whose country has no figures, and never the world', () => {
    for (const { slug, name } of payRegions) {
      for (const level of levels) {
        const { range } = ask({ country: slug, level })
        const cell = rawRegions[name]?.bands[bandsAsked[level] ?? 'all']
        expect(range, `${name} ${level}`).toMatchObject(
          cell
            ? { kind: 'region', country: null, place: name, n: cell.n, priceLevel: null }
            : { kind: 'no-data', region: name },
        )
      }
    }
    expect(ask({ country: 'ZZ' }).range).toMatchObject({ reason: 'another-country' })
    expect(ask({ country: 'KE' }).range).toMatchObject({ reason: 'unknown-country' })
    expect(ask({}).range).toMatchObject({ reason: 'not-asked' })
  })

  it('points to all of six years and more where the narrower band has no figure of the country’s own', () => {
    expect(ask({ country: 'HR', years: '7' })).toMatchObject({
      range: { kind: 'modelled', model: 'region' },
      wider: { kind: 'modelled', model: 'own-answers', place: 'Croatia', n: 13 },
    })
    expect(ask({ country: 'sub-saharan-africa', years: '7' })).toMatchObject({
      range: { kind: 'no-data' },
      wider: { kind: 'region', n: 60 },
    })
    expect(ask({ country: 'DE', years: '7' }).wider).toBeNull()
    expect(ask({ country: 'HR', level: 'mid' }).wider).toBeNull()
  })

  it('asks about the people of the place: the US, the rest, or the world when nobody said', () => {
    expect(
      [ask({}), ask({ country: 'US' }), ask({ country: 'IN' }), ask({ country: 'ZZ' })].map((e) => e.among),
    ).toEqual(['world', 'us', 'outside-us', 'outside-us'])
    expect(ask({ country: 'US' }).curve.values).toEqual(file.effects.so2024_us.experience_curve.values)
    expect(ask({ country: 'FR' }).curve.values).toEqual(file.effects.so2024_without_us.experience_curve.values)
  })

  it('sets official figures beside the US alone, specialist roles and the survey of 2025 beside each place', () => {
    const { occupations } = ask({ country: 'US' })
    const { occupations: raw } = file.benchmarks.bls_us_2024
    expect(occupations).toHaveLength(3)
    expect(occupations[1]).toMatchObject({
      title: 'Software Developers',
      p10: raw['15-1252'].p10,
      p50: raw['15-1252'].p50,
    })
    expect(ask({ country: 'DE' }).occupations).toEqual([])
    const { architect } = file.benchmarks.senior_specialisms_2025.groups
    expect(ask({ country: 'US' }).specialists[0]).toMatchObject(architect.US)
    expect(ask({ country: 'DE' }).specialists[0]).toMatchObject(architect.without_us)
    expect(ask({ country: 'US' }).specialists.map(({ name }) => name)).toContain('Site reliability engineer')
    expect(ask({ country: 'DE' }).secondLook.map(({ n }) => n).length).toBeGreaterThan(0)
    expect(ask({ country: 'HK' }).secondLook).toEqual([])
  })

  it('names what no source has measured, with the nearest that has one', () => {
    const { withoutSource } = ask({ country: 'DE' })
    expect(withoutSource.map(({ name, nearest }) => [name, nearest.map((each) => each.name)])).toEqual([
      ['Certifications', []],
      ['Serverless', ['AWS']],
      ['Microservices', expect.arrayContaining(['Kubernetes', 'Terraform'])],
      ['Shares in a start-up', []],
    ])
  })

  it('carries every caveat of the file, in its own words or in the file’s', () => {
    const caveats = ask({ country: 'PL' }).caveats
    expect(caveats.length).toBeGreaterThan(file.caveats.length)
    for (const word of ['volunteers', 'AI tools', 'tenfold', 'Poland', 'overlap at 5'])
      expect(
        caveats.some((caveat) => caveat.includes(word)),
        word,
      ).toBe(true)
    // None keeps the file's own words, so every caveat has a message.
    for (const caveat of file.caveats.filter((each) => !each.startsWith('There is no world')))
      expect(caveats).not.toContain(caveat)
    expect(listCaveats({ caveats: ['A new one.'] })[0]).toBe('A new one.')
  })
})

describe('the pay page in words', () => {
  const words = (query: Record<string, string>) => moneyInWords(ask(query))

  it('says what became of purchasing power', () => {
    expect(words({ country: 'DE' })).toBeNull()
    expect(words({ country: 'DE', prices: 'us' })).toContain('0.758 (US = 1;')
    expect(words({ country: 'US', prices: 'us' })).toContain('the same here')
    expect(words({ country: 'western-europe', prices: 'us' })).toBe(
      'The data has no price level for Western Europe, so these are plain dollars.',
    )
  })

  it('heads the range with what was asked, not with what stands in for it', () => {
    expect(writePayHeading(ask({ country: 'NL' }))).toBe('Junior, Netherlands')
    expect(writePayHeading(ask({ country: 'western-europe', years: '1' }))).toBe('1 year of experience, Western Europe')
    expect(writePayHeading(ask({ level: 'mid' }))).toBe('Mid-level')
  })

  it('says how people of the very country lie to the practitioner’s estimate', () => {
    const { practitionerHere } = ask({ country: 'DE' })
    expect(practitionerHere).toMatchObject({ n: 52, below: 0.115, within: 0.712, above: 0.173 })
    if (practitionerHere)
      expect(sharesInWords(practitionerHere, 'Germany').replaceAll('\u00a0', ' ')).toBe(
        'Of 52 people surveyed in Germany, 71% earn between the practitioner’s two figures, 12% less and 17% more.',
      )
    expect(ask({ country: 'US' }).practitionerHere).toBeNull()
    expect(ask({ country: 'NL' }).practitionerHere).toBeNull()
  })

  it('reads whatever a learner may ask', () => {
    const asked: PaySelection = parsePaySelection({ country: 'world_without_us' })
    expect(computeExplorer(asked, payData)).toMatchObject({
      practitionerHere: null,
      range: { reason: 'unknown-country' },
    })
  })
})
