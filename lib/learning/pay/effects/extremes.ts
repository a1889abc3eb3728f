import * as words from '@/messages/generated/learning/pay-effects'
import type { EffectVerdict, Estimate, Factor } from './blocks'
import { populationInWords, verdictInWords } from './words'

type Nearest = { readonly factor: Factor; readonly estimate: Estimate }

/** Each factor with the estimate whose people are nearest to the place that was asked about. */
export const nearestEstimates = (factors: readonly Factor[]): readonly Nearest[] =>
  factors.flatMap((factor) => (factor.estimates[0] ? [{ factor, estimate: factor.estimates[0] }] : []))

type Extreme = { readonly factor: Factor; readonly verdict: EffectVerdict; readonly text: string }

/**
 * What raises and what lowers pay most within a list, where that is clear at all, and what was chosen: "Scala: 9 to 16%
 * more", each with the samples behind them, "world 2025".
 */
export function findExtremes(factors: readonly Factor[]): { extremes: readonly Extreme[]; samples: string | null } {
  const nearest = nearestEstimates(factors)
  const ranked = nearest.toSorted((a, b) => b.estimate.multiplier - a.estimate.multiplier)
  const said = [
    ranked.find(({ estimate }) => estimate.verdict === 'premium'),
    ranked.findLast(({ estimate }) => estimate.verdict === 'discount'),
    nearest.find(({ factor }) => factor.isChosen),
  ].filter((each) => each !== undefined)
  const shown = [...new Set(said)]
  const extremes = shown.map(({ factor, estimate }) => ({
    factor,
    verdict: estimate.verdict,
    text: (factor.isChosen ? words.factorYours : words.factor)({
      factor: factor.name,
      verdict: verdictInWords(estimate),
    }),
  }))
  const behind = shown.length > 0 ? shown : nearest.slice(0, 1)
  return { extremes, samples: behind.length > 0 ? samplesInWords(behind) : null }
}

/** Without the survey's own names of the factors: the sentence has ours. */
const samplesInWords = (nearest: readonly Nearest[]): string =>
  [...new Set(nearest.map(({ estimate }) => populationInWords({ ...estimate, category: null })))].join(', ')
