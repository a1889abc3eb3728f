import type { PayData } from '../schema'
import type { FactorName } from './factor-name'
import { type Among, type BlockId, blockIds, type Model, type ModelId, models } from './models'
import { names } from './names'
import type { Multipliers } from './schema'

/** Above or below what it is compared with; `unclear` where the interval holds 1. */
export type EffectVerdict = 'premium' | 'discount' | 'unclear'

export type Estimate = {
  readonly model: ModelId
  readonly among: Among
  readonly year: number
  readonly people: string | null
  /** The survey's own name, where it means less than the factor's. */
  readonly category: string | null
  /** Pay beside what it is compared with, all else in the model equal. */
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
  /** All that the data holds, the model nearest to the place first. Never empty. */
  readonly estimates: readonly Estimate[]
  /** What is drawn: the nearest, and each that disagrees with it; all of them for a factor that was chosen. */
  readonly shown: readonly Estimate[]
}

export type FactorBlock = {
  readonly id: BlockId
  readonly title: string
  /** What the multipliers compare with; in a list it stands before the factor named. */
  readonly reference: { readonly name: string; readonly isChosen: boolean; readonly before: string | null }
  readonly factors: readonly Factor[]
}

/** One slug for each block that was chosen from. */
export type EffectChoice = Partial<Record<BlockId, string>>

/** A premium or a discount only when the interval excludes 1. */
export function judgeEffect([low, high]: readonly [number, number]): EffectVerdict {
  if (low > 1) return 'premium'
  return high < 1 ? 'discount' : 'unclear'
}

/** Two estimates disagree when they come to another verdict, or when their intervals do not touch. */
export function disagree(a: Estimate, b: Estimate): boolean {
  return a.verdict !== b.verdict || a.interval[0] > b.interval[1] || b.interval[0] > a.interval[1]
}

/**
 * Everything that moves pay, block by block. Each multiplier stands alone as the file has it: across blocks they were
 * not estimated together, so nothing here multiplies two.
 * @param among whose pay is asked about; their models come first
 */
export function factorBlocks(data: PayData, among: Among, chosen: EffectChoice): readonly FactorBlock[] {
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
  // The world of 2024 is the US and the rest in one pot: beside its two parts it is no third voice.
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

/** The place's own people first, then the world; someone in the US is no measure for the rest, nor they for the US. */
function distance({ among }: Model, asked: Among): number {
  if (among === asked) return 0
  return among === 'world' ? 1 : 2
}
