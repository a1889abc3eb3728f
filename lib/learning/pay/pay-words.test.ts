import { describe, expect, it } from 'vitest'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import { attribution } from './attribution'
import { payData } from './pay-data'
import { type KnownPay, type NoPay, payRangeFor, payRangeForBand } from './pay-range'
import { medianInWords, middleHalf, noPayInWords, outerRange, payCaption, placeInText, sourceFacts } from './pay-words'

const known = (country: string, level: Level = 'junior') => payRangeFor({ country, level }, payData) as KnownPay
const none = (country: string | null) => payRangeFor({ country, level: 'junior' }, payData) as NoPay
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a pay range in words', () => {
  it('says of an observed range how many people reported it, where and when', () => {
    const range = known('DE')
    expect(middleHalf(range)).toBe('$47,300 to $63,600')
    expect(payCaption(range)).toBe('Middle half of what 52 people at this level in Germany reported, 2024.')
    expect(plain(medianInWords(range))).toBe('The median is $54,200 (95% interval $51,600 to $59,300).')
    expect(sourceFacts(range)).toBe('n = 52, 2024, observed')
  })

  it('calls a modelled range modelled and gives it no interval', () => {
    const range = known('AT')
    expect(payCaption(range)).toMatch(
      /^Modelled pay of the middle half .* in Austria, 2024\. Only 12 of them answered.* 138 responses/,
    )
    expect(medianInWords(range)).toBe('The median is $53,700. There are too few responses for an interval.')
    expect(sourceFacts(range)).toBe('n = 12, 2024, modelled')
  })

  it('says that a country was modelled from its region, by which ratio, and how sure that is', () => {
    const range = known('SG')
    expect(plain(payCaption(range))).toBe(
      'Modelled pay of the middle half of people at this level in Singapore, 2024. Too few of them answered, so we took what ' +
        '58 in East & Southeast Asia reported and multiplied it by 2.42, which is how pay in Singapore compares with pay in its ' +
        'region (95% interval 1.81 to 3.23).',
    )
    expect(plain(medianInWords(range))).toBe('The median is $37,500 (95% interval $28,100 to $50,000).')
    expect(sourceFacts(range)).toBe('n = 58 in the region, 2024, modelled from the region')
  })

  it('says of a region that it is one', () => {
    const range = payRangeForBand({ country: 'western-europe', band: '0-2' }, payData) as KnownPay
    expect(payCaption(range)).toMatch(/^Middle half of what 140 people .* in Western Europe .* a whole region/)
    expect(sourceFacts(range)).toBe('n = 140 in the region, 2024, observed')
  })

  it('gives only the upper end where the 10th percentile is missing', () => {
    expect(outerRange(known('IN'))).toBe('below $15,900')
    expect(outerRange(known('US'))).toBe('$60,000 to $145,000')
  })

  it('reads as English with the places that take an article', () => {
    expect(['United States', 'Germany', 'Middle East & North Africa'].map(placeInText)).toEqual([
      'the United States',
      'Germany',
      'the Middle East & North Africa',
    ])
  })
})

describe('no pay range in words', () => {
  it('asks for the country when it was not asked, and says no data otherwise', () => {
    expect(noPayInWords(none(null))).toMatch(/^Choose where you live/)
    expect(noPayInWords(none('ZZ'))).toMatch(/^No data: .* your country\. .* would mislead\.$/)
    expect(noPayInWords(none('NZ'))).toMatch(/^No data: .* New Zealand and its region/)
  })
})

describe('the attribution', () => {
  it('names survey, licence and the other sources, and links survey and licence', () => {
    const { text, licence, links } = attribution()
    for (const part of [
      'Stack Overflow Developer Survey',
      '(ODbL) 1.0',
      'our own calculation',
      'Bureau of Labor Statistics',
      'World Bank (CC BY 4.0)',
    ]) {
      expect(text).toContain(part)
    }
    expect(licence).toBe('ODbL 1.0')
    expect(links.map((link) => link.url)).toEqual([
      'https://survey.stackoverflow.co/',
      'https://opendatacommons.org/licenses/odbl/1-0/',
    ])
  })
})
