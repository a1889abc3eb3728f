import type { PayData } from '../schema'
import type { FactorName } from './factor-name'
import { type BlockId, blockIds, type Model, type ModelId, models, type RespondentGroup } from './models'
import { names } from './names'
import type { Multipliers } from './schema'

/** Pay above or below the reference; `unclear` where the interval contains 1. */
export type EffectVerdict = 'premium' | 'discount' | 'unclear'

export type Estimate = {
  readonly model: ModelId
  readonly among: RespondentGroup
  readonly year: number
  readonly people: string | null
  /** The survey's own category, where it means less than the factor's. */
  readonly category: string | null
  /** Pay relative to the reference, all else in the model equal. */
  readonly multiplier: number
  /** Ends of its 95 % interval. */
  readonly interval: readonly [low: number, high: number]
  /** Answers with this factor. */
  readonly n: number
  readonly verdict: EffectVerdict
}

export type Factor = {
  readonly slug: string
  readonly name: string
  readonly isChosen: boolean
  readonly isSaidToRaise: boolean
  /** All estimates in the data, the model nearest to the place first. Never empty. */
  readonly estimates: readonly Estimate[]
  /** The estimates drawn: the nearest, and each that disagrees with it; all of them for a chosen factor. */
  readonly shown: readonly Estimate[]
}

export type FactorBlock = {
  readonly id: BlockId
  readonly title: string
  /** Reference of the multipliers; in a list it comes before the factor `before`. */
  readonly reference: { readonly name: string; readonly isChosen: boolean; readonly before: string | null }
  readonly factors: readonly Factor[]
}

/** The chosen slug of each block that has a choice. */
export type EffectChoice = Partial<Record<BlockId, string>>

/** Returns premium or discount only when the interval excludes 1. */
export function judgeEffect([low, high]: readonly [number, number]): EffectVerdict {
  if (low > 1) return 'premium'
  return high < 1 ? 'discount' : 'unclear'
}

/** Whether two estimates differ in their verdict, or have disjoint intervals. */
export function disagree(a: Estimate, b: Estimate): boolean {
  return a.verdict !== b.verdict || a.interval[0] > b.interval[1] || b.interval[0] > a.interval[1]
}

/**
 * Lists everything that moves pay, block by block. Each multiplier is shown as in the file: across blocks they were not
 * estimated together, so nothing here multiplies two.
 * @param among the population of interest; its models come first
 */
export function factorBlocks(data: PayData, among: RespondentGroup, chosen: EffectChoice): readonly FactorBlock[] {
  const read = models.map((model) => ({ model, blocks: model.blocks(data.effects) }))
  const nearest = read.toSorted((a, b) => distance(a.model, among) - distance(b.model, among))
  return blockIds.map((id) => {
    const { title, reference, factors, isRanked } = names[id]
    const tables = nearest.flatMap(({ model, blocks }) => {
      const multipliers = blocks[id]
      return multipliers ? [{ model, multipliers }] : []
    })
    const found = factors.map((name) => toFactor(name, tables, chosen[id] === name.slug))
    return {
      id,
      title: title(),
      reference: {
        name: reference.name(),
        isChosen: chosen[id] === reference.slug,
        before: reference.before ?? null,
      },
      factors: isRanked ? found.toSorted((a, b) => height(b) - height(a)) : found,
    }
  })
}

const height = ({ estimates }: Factor) => estimates[0]?.multiplier ?? 0

type Table = { readonly model: Model; readonly multipliers: Multipliers }

function toFactor(factor: FactorName, tables: readonly Table[], isChosen: boolean): Factor {
  const estimates = tables.flatMap((table) => listEstimates(factor, table))
  const shown = isChosen ? estimates : nearestAndDissent(estimates)
  const { slug, name, isSaidToRaise = false } = factor
  return { slug, name: name(), isChosen, isSaidToRaise, estimates, shown }
}

function nearestAndDissent(estimates: readonly Estimate[]): readonly Estimate[] {
  const [nearest, ...others] = estimates
  if (!nearest) return []
  const has = (id: ModelId) => estimates.some(({ model }) => model === id)
  // The world of 2024 combines the US and the rest, so it adds nothing beside both.
  const isPot = ({ model }: Estimate) => model === 'world-2024' && has('us-2024') && has('outside-us-2024')
  return [nearest, ...others.filter((other) => !isPot(other) && disagree(nearest, other))]
}

function listEstimates({ key, keys = {} }: FactorName, { model, multipliers }: Table): Estimate[] {
  const own = keys[model.id] ?? key
  const isDivided = typeof own !== 'string' || key === ''
  return [own].flat().flatMap((name) => {
    const found = multipliers[name]
    if (!found) return []
    const { id, among, year, people } = model
    const { mult: multiplier, ci95: interval, n } = found
    const category = isDivided ? name : null
    return [
      {
        model: id,
        among,
        year,
        people: people?.() ?? null,
        category,
        multiplier,
        interval,
        n,
        verdict: judgeEffect(interval),
      },
    ]
  })
}

/**
 * Ranks models: the place's own population first, then the world. The US does not represent the rest, nor the reverse.
 */
function distance({ among }: Model, asked: RespondentGroup): number {
  if (among === asked) return 0
  return among === 'world' ? 1 : 2
}
