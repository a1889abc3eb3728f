import { describe, expect, it } from 'vitest'
import { payData } from '../pay-data'
import { type Estimate, factorBlocks } from './blocks'
import { effectInWords, multiplierInWords, populationInWords, sampleInWords, verdictInWords } from './words'

const blocks = factorBlocks(payData, 'us', {})
const factor = (slug: string) => {
  const found = blocks.flatMap(({ factors }) => factors).find((each) => each.slug === slug)
  if (!found) throw new Error(slug)
  return found
}
const estimate = (slug: string, model: string): Estimate => {
  const found = factor(slug).estimates.find((each) => each.model === model)
  if (!found) throw new Error(`${slug} ${model}`)
  return found
}
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ')

describe('a factor in words', () => {
  it('says the interval of a premium or a discount in per cent, and nothing in per cent of what is neither', () => {
    expect(plain(verdictInWords(estimate('go', 'world-2025')))).toBe('8 to 13% more')
    expect(plain(verdictInWords(estimate('healthcare', 'us-2023')))).toBe('3 to 9% less')
    expect(verdictInWords(estimate('rust', 'world-2025'))).toBe('no clear difference')
  })

  it('never says 0 of a difference that is there', () => {
    expect(plain(verdictInWords(estimate('shell', 'world-2025')))).toBe('0.3 to 4% more')
    expect(plain(verdictInWords(estimate('javascript', 'world-2025')))).toBe('0.3 to 5% less')
    expect(multiplierInWords(estimate('javascript', 'world-2025'))).toBe('×0.97, interval 0.95 to 0.997')
  })

  it('rounds per cent and multiplier alike', () => {
    expect(plain(verdictInWords(estimate('terraform', 'us-2023')))).toBe('4 to 8% more')
    expect(multiplierInWords(estimate('terraform', 'us-2023'))).toBe('×1.06, interval 1.04 to 1.08')
    expect(multiplierInWords(estimate('healthcare', 'us-2023'))).toBe('×0.94, interval 0.91 to 0.97')
  })

  it('names multiplier, interval, people, year and count', () => {
    expect(multiplierInWords(estimate('rust', 'world-2025'))).toBe('×1.01, interval 0.98 to 1.04')
    expect(multiplierInWords(estimate('rust', 'us-2023'))).toBe('×1.05, interval 1.02 to 1.08')
    expect(sampleInWords(estimate('rust', 'world-2025'))).toBe('world 2025, 1,277 responses')
    expect(populationInWords(estimate('rust', 'backend-2025'))).toBe('world 2025 (back-end only)')
    expect(populationInWords(estimate('healthcare', 'us-2024-industry'))).toBe('US 2024 (different sample)')
  })

  it('holds a practitioner’s claim against every estimate, and says nothing where there is no claim', () => {
    expect(effectInWords(factor('healthcare'))).toBe(
      'One practitioner says it raises pay. Survey data: US 2023 says the opposite; US 2024 (different sample) shows no clear difference.',
    )
    expect(effectInWords(factor('rust'))).toContain('US 2023 agrees; world 2025 shows no clear difference')
    expect(effectInWords(factor('python'))).toBeNull()
  })
})
