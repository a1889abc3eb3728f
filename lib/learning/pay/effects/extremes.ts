import * as words from '@/messages/generated/learning/pay-effects'
import type { Estimate, Factor } from './blocks'
import { populationInWords, verdictInWords } from './words'

type Nearest = { readonly factor: Factor; readonly estimate: Estimate }

/** Each factor with the estimate whose people are nearest to the place that was asked about. */
export const nearestEstimates = (factors: readonly Factor[]): readonly Nearest[] =>
  factors.flatMap((factor) => (factor.estimates[0] ? [{ factor, estimate: factor.estimates[0] }] : []))

/**
 * "Scala 9 to 16 % more; PHP 3 to 9 % less (world 2025)": what raises and what lowers pay most within a list, where that
 * is clear at all, and what was chosen.
 */
export function extremesInWords(factors: readonly Factor[]): string {
  const nearest = nearestEstimates(factors)
  const [first] = nearest
  if (!first) return words.noFigure()
  const ranked = nearest.toSorted((a, b) => b.estimate.multiplier - a.estimate.multiplier)
  const said = [
    ranked.find(({ estimate }) => estimate.verdict === 'premium'),
    ranked.findLast(({ estimate }) => estimate.verdict === 'discount'),
    nearest.find(({ factor }) => factor.isChosen),
  ].filter((each) => each !== undefined)
  const shown = [...new Set(said)]
  if (shown.length === 0) return words.unclearOf({ samples: samplesInWords([first]) })
  const parts = shown.map(({ factor, estimate }) =>
    (factor.isChosen ? words.factorYours : words.factor)({ factor: factor.name, verdict: verdictInWords(estimate) }),
  )
  return words.extremes({ factors: parts.join('; '), samples: samplesInWords(shown) })
}

/** Without the survey's own names of the factors: the sentence has ours. */
const samplesInWords = (nearest: readonly Nearest[]): string =>
  [...new Set(nearest.map(({ estimate }) => populationInWords({ ...estimate, category: null })))].join(', ')
