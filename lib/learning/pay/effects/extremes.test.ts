import { describe, expect, it } from 'vitest'
import { payData } from '../pay-data'
import { type EffectChoice, factorBlocks } from './blocks'
import { findExtremes } from './extremes'
import type { Among, BlockId } from './models'

function say(among: Among, block: BlockId, chosen: EffectChoice = {}): string {
  const found = factorBlocks(payData, among, chosen).find(({ id }) => id === block)
  const { extremes, samples } = findExtremes(found?.factors ?? [])
  return `${extremes.map(({ text }) => text).join('; ')} (${samples})`.replaceAll('\u00a0', ' ')
}

describe('what a list of factors comes to', () => {
  it('is what raises and what lowers pay most, each with its interval and whose answers it rests on', () => {
    expect(say('world', 'language')).toBe('Scala: 14 to 25% more; PHP: 16 to 20% less (world 2025)')
    expect(say('us', 'size')).toBe('10,000 people or more: 10 to 23% more; 2 to 9 people: 3 to 16% less (US 2024)')
    expect(say('outside-us', 'remote')).toBe('Remote: 25 to 37% more (non-US 2024)')
    expect(say('us', 'industry')).toBe('Finance: 2 to 10% more; Higher education: 24 to 33% less (US 2023)')
  })

  it('names what was chosen, clear or not', () => {
    expect(say('world', 'language', { language: 'rust' })).toBe(
      'Scala: 14 to 25% more; PHP: 16 to 20% less; Rust (yours): no clear difference (world 2025)',
    )
    expect(say('world', 'language', { language: 'php' })).toContain('PHP (yours): 16 to 20% less (world')
  })

  it('is no difference where no interval leaves out the same pay', () => {
    const unclear = factorBlocks(payData, 'world', {})
      .flatMap(({ factors }) => factors)
      .filter(({ estimates }) => estimates[0]?.verdict === 'unclear')
    expect(unclear.length).toBeGreaterThan(0)
    expect(findExtremes(unclear.slice(0, 1))).toEqual({ extremes: [], samples: expect.stringMatching(/^\w/) })
  })

  it('is no figure without factors', () => {
    expect(findExtremes([])).toEqual({ extremes: [], samples: null })
  })
})
