import type { Estimate, Factor, FactorBlock } from './blocks'
import type { Among } from './models'
import { populationInWords } from './words'

export type NearestEstimate = { readonly factor: Factor; readonly estimate: Estimate }

export type Extremes = {
  /** The factors with the lowest and the highest pay that differ clearly from the baseline. */
  readonly lowest: NearestEstimate | null
  readonly highest: NearestEstimate | null
  /** What the reader chose, unless it is one of the two. */
  readonly chosen: NearestEstimate | null
  /** All that differ clearly from the baseline, the lowest first, and what the reader chose in any case. */
  readonly drawn: readonly NearestEstimate[]
  /** How many are left out of these: no difference is clear. */
  readonly unclearCount: number
  /** Whose responses these are, "world 2025"; null without factors. */
  readonly samples: string | null
}

/** Each factor with the estimate whose people are nearest to the place that was asked about. */
export const nearestEstimates = (factors: readonly Factor[]): readonly NearestEstimate[] =>
  factors.flatMap((factor) => (factor.estimates[0] ? [{ factor, estimate: factor.estimates[0] }] : []))

/** Which factors of a list get a label. A single clear one is the highest if it raises pay, else the lowest. */
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

/** For a reader outside the US: the list has no figures but those of the US. */
export const isOfUsAlone = ({ factors }: Pick<FactorBlock, 'factors'>, among: Among): boolean =>
  among !== 'us' && nearestEstimates(factors).every(({ estimate }) => estimate.among === 'us')

/** Without the survey's own names of the factors: the labels have ours. */
const samplesInWords = (nearest: readonly NearestEstimate[]): string =>
  [...new Set(nearest.map(({ estimate }) => populationInWords({ ...estimate, category: null })))].join(', ')
