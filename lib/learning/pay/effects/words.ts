import { formatNumber } from '@/lib/foundation/messages/format'
import * as words from '@/messages/generated/learning/pay-effects'
import type { EffectVerdict, Estimate, Factor } from './blocks'
import type { BlockId, RespondentGroup } from './models'

/** Words for a factor: the interval first, so that no number stands without its range. */

/** Returns text such as "8 to 13% more", "3 to 9% less", "no clear difference" */
export function verdictInWords({ verdict, interval: [low, high] }: Estimate): string {
  switch (verdict) {
    case 'premium':
      return words.more({ low: percentOff(low), high: percentOff(high) })
    case 'discount':
      return words.less({ low: percentOff(high), high: percentOff(low) })
    case 'unclear':
      return words.unclear()
  }
}

/** Returns text such as "×1.10, interval 1.08 to 1.13" */
export const multiplierInWords = ({ multiplier, interval: [low, high] }: Estimate): string =>
  words.multiplier({ multiplier: twoDigits(multiplier), low: twoDigits(low), high: twoDigits(high) })

/** "US 2023, 1,069 answers"; special features of the estimate follow in brackets. */
export const sampleInWords = (estimate: Estimate): string =>
  words.sample({ population: populationInWords(estimate), n: estimate.n })

/** Returns text such as "US 2024 (Fintech)" */
export function populationInWords({ among, year, people, category }: Estimate): string {
  const named = { among: amongWords[among](), year }
  const special = [category, people].filter(Boolean).join(', ')
  return special ? words.populationSpecial({ ...named, special }) : words.population(named)
}

export const amongWords: Readonly<Record<RespondentGroup, () => string>> = {
  world: words.world,
  us: words.us,
  'outside-us': words.outsideUs,
}

/** Sentences on the reference of each block, and on its answers. */
export const blockLead: Readonly<Record<BlockId, () => string>> = {
  language: words.leadLanguage,
  remote: words.leadRemote,
  size: words.leadSize,
  education: words.leadEducation,
  industry: words.leadIndustry,
  role: words.leadRole,
  tools: words.leadTools,
}

const agreement = {
  premium: words.claimAgrees,
  unclear: words.claimUnclear,
  discount: words.claimOpposite,
} as const satisfies Record<EffectVerdict, unknown>

/** Compares a practitioner's claim that the factor raises pay with every estimate. Null without a claim. */
export function effectInWords({ isSaidToRaise, estimates }: Factor): string | null {
  if (!isSaidToRaise) return null
  const heard = estimates.map((estimate) => agreement[estimate.verdict]({ population: populationInWords(estimate) }))
  return words.claim({ heard: heard.join('; ') })
}

/** Rounds the file's thousandths, halves up, the same in both forms below, so that they never contradict each other. */
const hundredths = (multiplier: number) => Math.round(Math.round(multiplier * 1000) / 10)

/**
 * Returns the distance from 1 in whole per cent; with a decimal below 1, so that a clear difference never reads as 0.
 */
function percentOff(multiplier: number): number {
  const thousandths = Math.abs(Math.round(multiplier * 1000) - 1000)
  return thousandths < 10 ? thousandths / 10 : Math.abs(hundredths(multiplier) - 100)
}

/** Formats with two digits, and with three where two would wrongly read as exactly 1. */
function twoDigits(multiplier: number): string {
  const short = hundredths(multiplier)
  const isCloser = short === 100 && multiplier !== 1
  const digits = isCloser ? 3 : 2
  return formatNumber(isCloser ? multiplier : short / 100, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
