import type { Estimate, Factor, FactorBlock } from './blocks'
import type { RespondentGroup } from './models'
import { populationInWords } from './words'

export type NearestEstimate = { readonly factor: Factor; readonly estimate: Estimate }

export type Extremes = {
  /** The factors with the lowest and the highest pay that differ clearly from the reference. */
  readonly lowest: NearestEstimate | null
  readonly highest: NearestEstimate | null
  /** The reader's choice, unless it is one of the two. */
  readonly chosen: NearestEstimate | null
  /** All that differ clearly from the reference, the lowest first, and the reader's choice in any case. */
  readonly drawn: readonly NearestEstimate[]
  /** Number of factors left out, since they do not differ clearly. */
  readonly unclearCount: number
  /** Populations of the estimates, "world 2025"; null without factors. */
  readonly samples: string | null
}

/** Pairs each factor with the estimate whose population is nearest to the requested place. */
export const nearestEstimates = (factors: readonly Factor[]): readonly NearestEstimate[] =>
  factors.flatMap((factor) => (factor.estimates[0] ? [{ factor, estimate: factor.estimates[0] }] : []))

/**
 * Selects the factors of a list that get a label. A single clear one is the highest if it raises pay, else the lowest.
 */
export function findExtremes(factors: readonly Factor[]): Extremes {
  const nearest = nearestEstimates(factors)
  const drawn = nearest
    .filter(({ factor, estimate }) => factor.isChosen || estimate.verdict !== 'unclear')
    .toSorted((a, b) => a.estimate.multiplier - b.estimate.multiplier)
  const clear = drawn.filter(({ estimate }) => estimate.verdict !== 'unclear')
  const [first, last] = [clear[0] ?? null, clear.at(-1) ?? null]
  const isAlone = first === last
  const lowest = isAlone && first?.estimate.verdict === 'premium' ? null : first
  const highest = isAlone && last?.estimate.verdict === 'discount' ? null : last
  const chosen =
    nearest.find(
      ({ factor, estimate }) => factor.isChosen && ![lowest, highest].some((end) => end?.estimate === estimate),
    ) ?? null
  const named = [lowest, highest, chosen].filter((each) => each !== null)
  const behind = named.length > 0 ? named : nearest.slice(0, 1)
  const samples = behind.length > 0 ? samplesInWords(behind) : null
  return { lowest, highest, chosen, drawn, unclearCount: nearest.length - drawn.length, samples }
}

/** Whether, for a reader outside the US, the list has no figures but those of the US. */
export const hasOnlyUsFigures = ({ factors }: Pick<FactorBlock, 'factors'>, among: RespondentGroup): boolean =>
  among !== 'us' && nearestEstimates(factors).every(({ estimate }) => estimate.among === 'us')

/** Names the populations without the survey's own category names, since the labels have ours. */
const samplesInWords = (nearest: readonly NearestEstimate[]): string =>
  [...new Set(nearest.map(({ estimate }) => populationInWords({ ...estimate, category: null })))].join(', ')
