import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { readAsked } from '@/lib/learning/pay/asked'
import { factorBlocks } from '@/lib/learning/pay/effects/blocks'
import { computeElevation } from '@/lib/learning/pay/elevation'
import { explore } from '@/lib/learning/pay/explorer'
import { payData } from '@/lib/learning/pay/pay-data'
import { ElevationProfile } from './elevation-profile'
import { FactorBlockView } from './factor-block'
import { RangeResult } from './range-result'
import { Unmeasured } from './unmeasured'

const ask = (query: Record<string, string>) => explore(readAsked(query), payData)
const plain = (markup: string) => markup.replaceAll('\u00a0', ' ').replaceAll('&#x27;', "'")
const getResult = (query: Record<string, string>) => plain(renderToStaticMarkup(<RangeResult explorer={ask(query)} />))

describe('the range on the page', () => {
  it('stands with median, interval, count, year, basis, the practitioner’s estimate and the source', () => {
    const markup = getResult({ country: 'DE', level: 'junior' })
    for (const part of [
      '$47,300 to $63,600',
      'median $54,200',
      '(95% interval $51,600 to $59,300)',
      'Of 56 countries, 5 have',
      'n = 52, 2024, observed',
      'give no date or source',
      'In Germany itself',
      'ODbL 1.0',
    ])
      expect(markup).toContain(part)
  })

  it('looks modelled where it is: the word, and a dashed outline', () => {
    const modelled = getResult({ country: 'AT', level: 'junior' })
    expect(modelled).toContain('modelled median')
    expect(modelled).toContain('(modelled, so no interval)')
    expect(modelled).toContain('stroke-dasharray="5 3"')
    expect(getResult({ country: 'DE', level: 'junior' })).not.toContain('stroke-dasharray="5 3"')
  })

  it('names its dollars where they are not the country’s own, and says the median once', () => {
    expect(getResult({ country: 'GB', level: 'junior' })).toContain('>US dollars a year<')
    expect(getResult({ country: 'US', level: 'junior' })).toContain('>a year<')
    const beforeTheTable = getResult({ country: 'GB', level: 'junior' }).split('<table')[0] ?? ''
    expect(beforeTheTable.match(/\$48,400/g)).toHaveLength(1)
  })

  it('leaves the practitioner’s dollars out of a drawing of purchasing power', () => {
    expect(getResult({ country: 'DE', level: 'junior', prices: 'us' })).not.toContain('one practitioner’s estimate $')
    expect(getResult({ country: 'DE', level: 'junior', prices: 'us' })).toContain('$71,500')
    expect(getResult({ country: 'US', level: 'junior', prices: 'us' })).toContain('one practitioner’s estimate $40,000')
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

  it('has a place for today and for mist only when they are given', () => {
    expect(profile()).not.toMatch(/You, learning|likely arrival/)
    const markup = profile({ today: { years: -0.6, label: 'You, learning' }, mist: { from: -0.2, to: 0.3 } })
    expect(markup).toContain('You, learning')
    expect(markup).toContain('85% likely arrival')
  })

  it('keeps whoever has more years than it shows in its frame, and shows nobody where there is no data', () => {
    expect(profile({ today: { years: 30, label: 'you' } })).toMatch(/left:96\.\d+%;top:[^"]+">you</)
    const newZealand = computeElevation({ country: 'NZ' }, payData)
    expect(profile({ bands: newZealand, today: { years: 1, label: 'you' } })).not.toContain('>you<')
  })
})
