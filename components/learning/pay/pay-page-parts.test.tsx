import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { factorBlocks } from '@/lib/learning/pay/effects/blocks'
import { computeElevation } from '@/lib/learning/pay/elevation/elevation'
import { computeExplorer } from '@/lib/learning/pay/explorer/explorer'
import { payData } from '@/lib/learning/pay/pay-data'
import { parsePaySelection } from '@/lib/learning/pay/pay-selection'
import { ElevationProfile } from './elevation/elevation-profile'
import { FactorBlockView } from './factors/factor-block'
import { WhatMovesPay } from './factors/what-moves-pay'
import { RangeResult } from './range/range-result'
import { Unmeasured } from './unmeasured'

const ask = (query: Record<string, string>) => computeExplorer(parsePaySelection(query), payData)
const plain = (markup: string) => markup.replaceAll('\u00a0', ' ').replaceAll('&#x27;', "'")
/** Returns the text alone: explanations float and are not part of their row. */
const readRows = (markup: string) =>
  markup
    .replaceAll(/<span[^>]*popover[^>]*>.*?<\/span>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const getResult = (query: Record<string, string>) => plain(renderToStaticMarkup(<RangeResult explorer={ask(query)} />))

describe('the range on the page', () => {
  it('stands with median, interval, count, year, basis, the practitioner’s estimate and the source', () => {
    const markup = getResult({ country: 'DE', level: 'junior' })
    for (const part of [
      '$47,300 to $63,600',
      'Of 56 countries, 5 have',
      'give no date or source',
      'Of 52 people surveyed in Germany, 71% earn between the practitioner’s two figures, 12% less and 17% more.',
      'ODbL 1.0',
    ])
      expect(markup).toContain(part)
    const rows = readRows(markup)
    for (const row of [
      'Median $54,200',
      '95% interval $51,600 to $59,300',
      'Middle half $47,300 to $63,600',
      'Middle 80% $39,100 to $69,800',
      'One practitioner $40,000 to $65,000',
      'Responses 52 Year 2024 Basis observed',
    ])
      expect(rows).toContain(row)
  })

  it('has one fold, with what is known of the practitioner’s estimate beyond the country', () => {
    for (const country of ['DE', 'NL']) {
      const [shown, folded, ...more] = getResult({ country, level: 'junior' }).split('<details')
      expect(more).toEqual([])
      expect(shown).not.toContain('Outside the US, 24% of 826')
      expect(folded).toMatch(/<summary[^>]*>View as table, with all sources<.*Outside the US, 24% of 826/)
    }
  })

  it('looks modelled where it is: the word, and dashed lines', () => {
    const modelled = getResult({ country: 'AT', level: 'junior' })
    expect(readRows(modelled)).toContain('Modelled median $')
    expect(readRows(modelled)).toContain('95% interval none: too few responses')
    // From the region: the interval is that of the ratio between the two.
    const ofRegion = readRows(getResult({ country: 'NL', level: 'junior' }))
    expect(ofRegion).toMatch(/Modelled median .* 95% interval \$[\d,]+ to \$/)
    expect(modelled).toContain('stroke-dasharray="5 3"')
    expect(getResult({ country: 'DE', level: 'junior' })).not.toContain('stroke-dasharray="5 3"')
  })

  it('keeps all caps off the frame, and gives an open end none', () => {
    const getCaps = (query: Record<string, string>) =>
      [...getResult(query).matchAll(/<line x1="([\d.]+)%" x2="\1%" y1="1" /g)].map(([, at]) => Number(at))
    const caps = getCaps({ country: 'DE', level: 'junior' })
    expect(caps).toHaveLength(8)
    for (const at of [...caps, ...getCaps({ country: 'IN', level: 'junior' })]) {
      expect(at).toBeGreaterThanOrEqual(4)
      expect(at).toBeLessThanOrEqual(96)
    }
    expect(getCaps({ country: 'DE', level: 'senior' })).toHaveLength(7)
    expect(getCaps({ country: 'IN', level: 'junior' })).toHaveLength(7)
  })

  it('names its dollars where they are not the country’s own, and says the median once', () => {
    expect(getResult({ country: 'GB', level: 'junior' })).toContain('>US dollars a year<')
    expect(getResult({ country: 'US', level: 'junior' })).toContain('>a year<')
    const beforeTheTable = getResult({ country: 'GB', level: 'junior' }).split('<table')[0] ?? ''
    expect(beforeTheTable.match(/\$48,400/g)).toHaveLength(1)
  })

  it('leaves the practitioner’s dollars out of a drawing of purchasing power', () => {
    const drawn = (country: string) => readRows(getResult({ level: 'junior', prices: 'us', country }))
    expect(drawn('DE')).not.toContain('One practitioner $')
    expect(getResult({ country: 'DE', level: 'junior', prices: 'us' })).toContain('$71,500')
    expect(drawn('US')).toContain('One practitioner $40,000')
  })

  it('leads from a band without a figure to all of six years and more', () => {
    expect(getResult({ country: 'HR', years: '7', prices: 'us' })).toContain(
      'href="/pay?country=HR&amp;experience=senior&amp;prices=us"',
    )
  })

  it('is no number at all without data', () => {
    expect(getResult({ country: 'NZ', level: 'junior' })).toContain('No data: too few people with up to 2 years')
  })
})

describe('the factors on the page', () => {
  const getBlock = (id: string, chosen = {}) => {
    const block = factorBlocks(payData, 'outside-us', chosen).find((each) => each.id === id)
    if (!block) throw new Error(id)
    return plain(renderToStaticMarkup(<FactorBlockView block={block} />))
  }

  it('show Rust worldwide as no premium, with the US of 2023 beside it', () => {
    const markup = getBlock('language')
    expect(markup).toContain('×1.01, interval 0.98 to 1.04')
    expect(markup).toContain('×1.05, interval 1.02 to 1.08')
  })

  it('hold healthcare in the US of 2023 against what is said of it', () => {
    const markup = getBlock('industry')
    expect(markup).toContain('interval 0.91 to 0.97')
    expect(markup).toContain('US 2023 says the opposite')
  })

  it('mark the chosen one, also among those that are folded away', () => {
    expect(getBlock('language', { language: 'zig' }).match(/yours/g)).toHaveLength(1)
    expect(getBlock('size', { size: '20-99' })).toMatch(/20 to 99 people.*yours/)
    expect(getBlock('size')).not.toContain('yours')
  })

  it('say of what nobody measured that there is no source', () => {
    const markup = plain(renderToStaticMarkup(<Unmeasured withoutSource={ask({}).withoutSource} />))
    expect(markup).toContain('Certifications')
    expect(markup).toContain('The nearest is Terraform: 4 to 8% more')
  })
})

describe('the elevation profile', () => {
  const profile = (props: Partial<Parameters<typeof ElevationProfile>[0]> = {}) =>
    renderToStaticMarkup(
      <ElevationProfile bands={computeElevation({ country: 'DE' }, payData)} id="test" place="Germany" {...props} />,
    )

  it('can be read out by keyboard stage by stage, and as a table', () => {
    const markup = profile({ reads: '6+' })
    expect(markup.match(/type="radio"/g)).toHaveLength(4)
    expect(markup).toMatch(/checked="" [^>]*value="6-10"|value="6-10"[^>]* checked=""/)
    expect(markup).toContain('<table')
    expect(markup).toContain('It doesn’t predict your pay.')
  })

  it('marks where the reader is only when that is given: at the start before the first job', () => {
    expect(profile()).not.toMatch(/you start here|you are here/)
    // On the line of the median, not at $0.
    expect(profile({ today: { years: -0.6 } })).toMatch(/left:0%;top:[1-8]\d\.?\d*%">you start here</)
    expect(profile({ today: { years: 0 } })).toContain('you start here')
    expect(profile({ today: { years: 1 } })).toContain('you are here')
  })

  it('keeps more years than it shows in its frame, and marks nothing where there is no data', () => {
    expect(profile({ today: { years: 30 } })).toMatch(/left:96\.\d+%;top:[^"]+">you are here</)
    const newZealand = computeElevation({ country: 'NZ' }, payData)
    expect(profile({ bands: newZealand, today: { years: 1 } })).not.toContain('you are here')
  })

  it('names each stage, the one after senior by its years', () => {
    const text = readRows(profile())
    for (const label of [
      'Junior $54k up to 2 years',
      'Mid-level $64k 3 to 5 years',
      '11 years or more median $88k',
      'middle half',
    ])
      expect(text).toContain(label)
  })
})

describe('what affects pay', () => {
  const show = (query: Record<string, string>, own = {}) =>
    plain(renderToStaticMarkup(<WhatMovesPay explorer={computeExplorer(parsePaySelection(query, own), payData)} />))
  const read = (query: Record<string, string>, own = {}) => readRows(show(query, own))

  it('names the lowest and the highest of each list, what they are compared with, and whose responses they are', () => {
    const text = read({ country: 'DE' })
    for (const row of [
      'Language Each compared with not using it (world 2025) 12 others: no clear difference PHP 16 to 20% less Scala 14 to 25% more',
      'Where you work Compared with working in person (non-US 2024) Hybrid 13 to 22% more Remote 25 to 37% more',
      'Higher education 24 to 33% less Finance 2 to 10% more',
      'Role Compared with full-stack (non-US 2024) Back-end 7 to 13% more',
    ])
      expect(text).toContain(row)
  })

  it('marks what was measured in the US alone for readers elsewhere, last of its group', () => {
    const germany = read({ country: 'DE' })
    expect(germany).toMatch(/Languages and tools .* Language Each .* Tools · US only Each .* Workplace and industry/)
    expect(germany).toMatch(/Company size Compared .* Industry · US only Compared .* Education, role and years/)
    expect(germany.match(/US only/g)).toHaveLength(2)
    expect(read({ country: 'US' })).not.toContain('US only')
  })

  it('names the language that the reader learns, and none of a visitor’s', () => {
    const text = read({ country: 'DE' }, { language: 'javascript' })
    expect(text).toMatch(/12 others: no clear difference Yours: JavaScript 0.3 to 5% less/)
    expect(read({ country: 'DE' })).not.toMatch(/yours/i)
    expect(read({ country: 'DE' }, { language: 'php' })).toContain('PHP (yours) 16 to 20% less')
  })

  it('says of a dot without a clear difference that it is the reader’s own', () => {
    const rust = read({ country: 'DE' }, { language: 'rust' })
    expect(rust).toContain('Dots are factors with a clear pay difference, and yours, all')
    expect(read({ country: 'DE' }, { language: 'go' })).toContain('a clear pay difference, all')
  })

  it('names a chosen lowest that is more', () => {
    const text = read({ country: 'DE', remote: 'hybrid' })
    expect(text).toContain('(non-US 2024) Hybrid (yours) 13 to 22% more Remote 25 to 37% more')
  })
})
