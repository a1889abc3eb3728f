import { describe, expect, it } from 'vitest'
import { payData } from '../pay-data'
import { type EffectChoice, factorBlocks } from './blocks'
import { findExtremes, hasOnlyUsFigures, type NearestEstimate } from './extremes'
import { type BlockId, blockIds, type RespondentGroup } from './models'
import { verdictInWords } from './words'

const getFactors = (among: RespondentGroup, block: BlockId, chosen: EffectChoice = {}) =>
  factorBlocks(payData, among, chosen).find(({ id }) => id === block)?.factors ?? []

const label = (found: NearestEstimate | null) =>
  found && `${found.factor.name}: ${verdictInWords(found.estimate)}`.replaceAll('\u00a0', ' ')

function say(among: RespondentGroup, block: BlockId, choice: EffectChoice = {}) {
  const { lowest, highest, chosen, samples } = findExtremes(getFactors(among, block, choice))
  return [label(lowest), label(highest), label(chosen), samples]
}

describe('what a list of factors comes to', () => {
  it('is what raises and what lowers pay most, each with its interval and whose answers it rests on', () => {
    expect(say('world', 'language')).toEqual(['PHP: 16 to 20% less', 'Scala: 14 to 25% more', null, 'world 2025'])
    expect(say('us', 'size')).toEqual([
      '2 to 9 people: 3 to 16% less',
      '10,000 people or more: 10 to 23% more',
      null,
      'US 2024',
    ])
    expect(say('us', 'industry')).toEqual([
      'Higher education: 24 to 33% less',
      'Finance: 2 to 10% more',
      null,
      'US 2023',
    ])
  })

  it('names both ends where both raise pay, and a single factor once', () => {
    expect(say('outside-us', 'remote')).toEqual([
      'Hybrid: 13 to 22% more',
      'Remote: 25 to 37% more',
      null,
      'non-US 2024',
    ])
    expect(say('outside-us', 'role')).toEqual([null, 'Back-end: 7 to 13% more', null, 'non-US 2024'])
    const php = getFactors('world', 'language').filter(({ slug }) => slug === 'php')
    expect(findExtremes(php)).toMatchObject({ lowest: { factor: { slug: 'php' } }, highest: null })
  })

  it('names what was chosen, clear or not, and not twice', () => {
    expect(say('world', 'language', { language: 'rust' })[2]).toBe('Rust: no clear difference')
    expect(say('world', 'language', { language: 'php' })).toEqual([
      'PHP: 16 to 20% less',
      'Scala: 14 to 25% more',
      null,
      'world 2025',
    ])
  })

  it('draws what differs clearly, the lowest first, and what was chosen in any case; it counts the others', () => {
    const all = getFactors('world', 'language')
    const { drawn, unclearCount } = findExtremes(all)
    expect(drawn.length + unclearCount).toBe(all.length)
    expect(unclearCount).toBeGreaterThan(5)
    expect(drawn.filter(({ estimate }) => estimate.verdict === 'unclear')).toEqual([])
    expect(drawn.map(({ factor }) => factor.slug)).toMatchObject({ 0: 'php', [drawn.length - 1]: 'scala' })
    const withRust = findExtremes(getFactors('world', 'language', { language: 'rust' }))
    expect(withRust.unclearCount).toBe(unclearCount - 1)
    expect(withRust.drawn.map(({ factor }) => factor.slug)).toContain('rust')
  })

  it('is no difference where no interval leaves out the same pay', () => {
    const unclear = factorBlocks(payData, 'world', {})
      .flatMap(({ factors }) => factors)
      .filter(({ estimates }) => estimates[0]?.verdict === 'unclear')
    expect(unclear.length).toBeGreaterThan(0)
    expect(findExtremes(unclear.slice(0, 1))).toEqual({
      ...{ lowest: null, highest: null, chosen: null, drawn: [], unclearCount: 1 },
      samples: expect.stringMatching(/^\w/),
    })
  })

  it('is no figure without factors', () => {
    expect(findExtremes([])).toEqual({
      ...{ lowest: null, highest: null, chosen: null, samples: null, drawn: [], unclearCount: 0 },
    })
  })

  it('is of the US alone for readers elsewhere: tools and industries', () => {
    const usAlone = (among: RespondentGroup) =>
      blockIds.filter((id) => hasOnlyUsFigures({ factors: getFactors(among, id) }, among))
    expect(usAlone('outside-us')).toEqual(['industry', 'tools'])
    expect(usAlone('world')).toEqual(['industry', 'tools'])
    expect(usAlone('us')).toEqual([])
  })
})
