import { describe, expect, it } from 'vitest'
import file from '@/content/pay/backend-2024.json'
import { payData } from '../pay-data'
import { disagree, type EffectChoice, type Factor, factorBlocks, judgeEffect } from './blocks'
import type { BlockId, RespondentGroup } from './models'

type Raw = { mult: number; ci95: [number, number]; n: number }
type RawBlocks = Record<string, Record<string, Raw>>
const raw = file.effects as unknown as Record<string, { effects?: RawBlocks } & Record<string, unknown>>
/** Every multiplier anywhere in the file. */
const everyRaw: Raw[] = []
const collect = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  if ('mult' in value) everyRaw.push(value as Raw)
  else for (const part of Object.values(value)) collect(part)
}
collect(file.effects)

const everyone: readonly RespondentGroup[] = ['world', 'us', 'outside-us']
const blocksFor = (among: RespondentGroup, chosen: EffectChoice = {}) => factorBlocks(payData, among, chosen)
const factor = (among: RespondentGroup, block: BlockId, slug: string, chosen: EffectChoice = {}): Factor => {
  const found = blocksFor(among, chosen)
    .find(({ id }) => id === block)
    ?.factors.find((each) => each.slug === slug)
  if (!found) throw new Error(`no ${block} ${slug}`)
  return found
}
const of = ({ estimates }: Factor, model: string) => estimates.find((estimate) => estimate.model === model)

describe('the factors', () => {
  it('carry multiplier, interval and count exactly as the file has them: nothing is multiplied', () => {
    const known = new Set(everyRaw.map(({ mult, ci95, n }) => JSON.stringify([mult, ci95, n])))
    for (const among of everyone) {
      for (const { factors } of blocksFor(among, { language: 'go', remote: 'remote', size: '10000-and-more' })) {
        for (const { name, estimates } of factors) {
          for (const { multiplier, interval, n } of estimates)
            expect(known.has(JSON.stringify([multiplier, interval, n])), name).toBe(true)
        }
      }
    }
  })

  it('come under the right name of the right model, for every entry of the recommended blocks', () => {
    const recommended = file.recommended_effects as unknown as Record<string, { values: Record<string, Raw> }>
    const blocks: Record<string, [BlockId, string]> = {
      role: ['role', 'world-2024'],
      remote: ['remote', 'world-2024'],
      org_size: ['size', 'world-2024'],
      education: ['education', 'world-2024'],
      languages: ['language', 'world-2025'],
      industry_us: ['industry', 'us-2023'],
      tools_us: ['tools', 'us-2023'],
    }
    for (const [key, [id, model]] of Object.entries(blocks)) {
      const ours = blocksFor('world')
        .find((block) => block.id === id)
        ?.factors.flatMap((each) => of(each, model) ?? [])
        .map(({ multiplier, interval, n }) => JSON.stringify([multiplier, interval, n]))
      const theirs = Object.values(recommended[key]?.values ?? {}).map(({ mult, ci95, n }) =>
        JSON.stringify([mult, ci95, n]),
      )
      expect(theirs.length, key).toBeGreaterThan(0)
      expect(ours?.toSorted(), key).toEqual(theirs.toSorted())
    }
  })

  it('name the US of 2024 as the file does', () => {
    const { remote, org_size, education } = raw.so2024_us?.effects ?? {}
    expect(of(factor('us', 'remote', 'hybrid'), 'us-2024')?.multiplier).toBe(remote?.hybrid?.mult)
    expect(of(factor('us', 'size', '10000-and-more'), 'us-2024')?.multiplier).toBe(org_size?.['10,000+']?.mult)
    expect(of(factor('us', 'education', 'master'), 'us-2024')?.multiplier).toBe(education?.Master?.mult)
  })

  it('leave out what the check of the data did not bear out, and what names no industry', () => {
    const slugs = blocksFor('us').flatMap(({ factors }) => factors.map(({ name }) => name))
    expect(slugs).not.toContain('F#')
    expect(slugs).not.toContain('Other')
    for (const { factors } of blocksFor('us'))
      for (const { name, estimates } of factors) expect(estimates.length, name).toBeGreaterThan(0)
  })
})

describe('a premium', () => {
  it('is one only when the interval excludes 1', () => {
    expect(judgeEffect([1.001, 1.1])).toBe('premium')
    expect(judgeEffect([1, 1.1])).toBe('unclear')
    expect(judgeEffect([0.9, 1])).toBe('unclear')
    expect(judgeEffect([0.9, 0.999])).toBe('discount')
    for (const { factors } of blocksFor('world')) {
      for (const { estimates } of factors) {
        for (const { verdict, interval } of estimates)
          expect(verdict !== 'unclear').toBe(interval[0] > 1 || interval[1] < 1)
      }
    }
  })

  it('is what Go has worldwide and Rust has not, with the US of 2023 beside it', () => {
    expect(of(factor('world', 'language', 'go'), 'world-2025')?.verdict).toBe('premium')
    const rust = factor('world', 'language', 'rust')
    expect(of(rust, 'world-2025')).toMatchObject({ interval: [0.98, 1.041], verdict: 'unclear' })
    expect(of(rust, 'us-2023')).toMatchObject({ interval: [1.019, 1.082], verdict: 'premium' })
    for (const among of everyone) {
      const shown = factor(among, 'language', 'rust').shown.map(({ model }) => model)
      expect(shown).toContain('world-2025')
      expect(shown).toContain('us-2023')
    }
  })

  it('is not what healthcare has in the US of 2023, whatever is said of it', () => {
    const healthcare = factor('us', 'industry', 'healthcare')
    expect(healthcare.isSaidToRaise).toBe(true)
    expect(healthcare.shown[0]).toMatchObject({ year: 2023, interval: [0.905, 0.969], verdict: 'discount' })
    expect(healthcare.shown[1]).toMatchObject({ year: 2024, interval: [0.897, 1.014], verdict: 'unclear' })
  })
})

describe('what is shown of a factor', () => {
  it('is the nearest population first', () => {
    expect(factor('us', 'remote', 'remote').shown[0]?.model).toBe('us-2024')
    expect(factor('outside-us', 'remote', 'remote').shown[0]?.model).toBe('outside-us-2024')
    expect(factor('world', 'remote', 'remote').shown[0]?.model).toBe('world-2024')
  })

  it('holds every estimate that disagrees with it, save the pot of two that stand there already', () => {
    for (const among of everyone) {
      for (const { factors } of blocksFor(among)) {
        for (const { estimates, shown, name } of factors) {
          const [nearest] = estimates
          for (const estimate of estimates) {
            if (!nearest || estimate.model === 'world-2024' || !disagree(nearest, estimate)) continue
            expect(shown, name).toContain(estimate)
          }
        }
      }
    }
  })

  it('is everything once it was chosen, and marks it or what it is compared with', () => {
    const chosen = factor('outside-us', 'size', '2-9', { size: '2-9' })
    expect(chosen.isChosen).toBe(true)
    expect(chosen.shown).toEqual(chosen.estimates)
    const size = blocksFor('world', { size: '20-99' }).find(({ id }) => id === 'size')
    expect(size?.reference).toEqual({ name: '20 to 99 people', isChosen: true, before: '100-499' })
    expect(size?.factors.some(({ isChosen }) => isChosen)).toBe(false)
  })

  it('keeps the categories of a survey that divides further apart', () => {
    const finance = factor('us', 'industry', 'finance').estimates
    expect(finance.map(({ year, category, verdict }) => [year, category, verdict])).toEqual([
      [2023, 'Financial Services', 'premium'],
      [2024, 'Fintech', 'unclear'],
      [2024, 'Banking or Financial Services', 'unclear'],
    ])
  })
})
