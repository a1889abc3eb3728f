import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactorBlock } from './effects/blocks'
import { computeExplorer } from './explorer/explorer'
import { payData } from './pay-data'
import { experienceText, getPayBand, parsePaySelection, toPaySelectionQuery } from './pay-selection'

const getChosen = ({ factors }: FactorBlock) => factors.flatMap(({ isChosen, slug }) => (isChosen ? [slug] : []))

describe('what the pay page is asked', () => {
  it('is read from the form’s address and from one like the API’s', () => {
    expect(parsePaySelection({ country: 'DE', experience: 'mid', prices: 'us', language: 'go', remote: '' })).toEqual({
      country: 'DE',
      experience: { kind: 'level', level: 'mid' },
      isAtUsPrices: true,
      chosen: { language: 'go' },
    })
    expect(parsePaySelection({ country: 'DE', years: '4' }).experience).toEqual({ kind: 'years', years: 4 })
    expect(parsePaySelection({ country: 'DE', level: 'senior' }).experience).toEqual({ kind: 'level', level: 'senior' })
  })

  it('is the learner’s own country when the address names none, and none when it was emptied', () => {
    expect(parsePaySelection({}, { country: 'FR' }).country).toBe('FR')
    expect(parsePaySelection({ country: '' }, { country: 'FR' }).country).toBeNull()
    expect(parsePaySelection({ country: 'IN' }, { country: 'FR' }).country).toBe('IN')
  })

  it('is the learner’s own language when the address names none, and none when it was emptied', () => {
    const own = { language: 'python' }
    expect(parsePaySelection({}, own).chosen).toEqual({ language: 'python' })
    expect(parsePaySelection({ language: '' }, own).chosen.language).toBe('')
    expect(computeExplorer(parsePaySelection({ language: '' }, own), payData).blocks.flatMap(getChosen)).toEqual([])
    expect(computeExplorer(parsePaySelection({}, own), payData).blocks.flatMap(getChosen)).toEqual(['python'])
    expect(parsePaySelection({ language: 'go' }, own).chosen).toEqual({ language: 'go' })
    expect(parsePaySelection({}).chosen).toEqual({})
  })

  it('leaves the learner’s own language out of the next page too, once it was emptied', () => {
    const own = { country: 'FR', language: 'python' }
    const emptied = parsePaySelection({ language: '', experience: 'mid' }, own)
    expect(toPaySelectionQuery(emptied)).toEqual({ country: 'FR', experience: 'mid', language: '' })
    expect(parsePaySelection(toPaySelectionQuery(emptied), own)).toEqual(emptied)
    expect(toPaySelectionQuery(parsePaySelection({ language: '' }))).not.toHaveProperty('language')
  })

  it('takes the level’s band for a level, and the whole years completed for years', () => {
    const bandsByYear = Object.fromEntries(
      [0, 2, 3, 5, 6, 10, 11, 40].map((years) => [years, getPayBand({ kind: 'years', years })]),
    )
    expect(bandsByYear).toEqual({
      0: '0-2',
      2: '0-2',
      3: '3-5',
      5: '3-5',
      6: '6-10',
      10: '6-10',
      11: '11+',
      40: '11+',
    })
    expect(getPayBand({ kind: 'level', level: 'senior' })).toBe('6+')
  })

  it('comes back the same from the address that it makes', () => {
    const asked = parsePaySelection({
      country: 'IN',
      experience: '7',
      prices: 'us',
      size: '2-9',
      industry: 'healthcare',
    })
    expect(parsePaySelection(toPaySelectionQuery(asked))).toEqual(asked)
    expect(experienceText(asked.experience)).toBe('7')
  })

  it('always makes a page, whatever stands in the address', () => {
    const value = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '-1', '1e3', '99', '100', 'DE'))
    const query = fc.dictionary(
      fc.constantFrom('country', 'experience', 'level', 'years', 'prices', 'language', 'size', 'industry'),
      fc.oneof(value, fc.array(value)),
    )
    fc.assert(
      fc.property(query, (asked) => {
        expect(computeExplorer(parsePaySelection(asked), payData).blocks).toHaveLength(7)
      }),
    )
  })
})
