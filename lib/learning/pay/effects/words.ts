import type { EffectVerdict, Estimate, Factor } from './blocks'
import type { Among, BlockId } from './models'

/** What a factor says in words: the interval first, so that no number stands without its range. */

const wholeNumber = new Intl.NumberFormat('en-US')

/** "8 to 13 % more", "3 to 9 % less", "no clear difference" */
export function verdictInWords({ verdict, interval: [low, high] }: Estimate): string {
  switch (verdict) {
    case 'premium':
      return `${percentOff(low)} to ${percentOff(high)}\u00a0% more`
    case 'discount':
      return `${percentOff(high)} to ${percentOff(low)}\u00a0% less`
    case 'unclear':
      return 'no clear difference'
  }
}

/** "×1.10, interval 1.08 to 1.13" */
export const multiplierInWords = ({ multiplier, interval: [low, high] }: Estimate): string =>
  `×${twoDigits(multiplier)}, interval ${twoDigits(low)} to ${twoDigits(high)}`

/** "US 2023, 1,069 answers"; what is special about the estimate stands in brackets. */
export function sampleInWords(estimate: Estimate): string {
  return `${populationInWords(estimate)}, ${wholeNumber.format(estimate.n)} answers`
}

/** "US 2024 (Fintech)" */
export function populationInWords({ among, year, people, category }: Estimate): string {
  const special = [category, people].filter(Boolean).join(', ')
  return `${amongWords[among]} ${year}${special ? ` (${special})` : ''}`
}

export const amongWords: Readonly<Record<Among, string>> = {
  world: 'world',
  us: 'US',
  'outside-us': 'outside the US',
}

/** What a block compares with, and what to know about its answers. */
export const blockLead: Readonly<Record<BlockId, string>> = {
  language: 'Compared with developers who don’t use it. One person may use several.',
  remote:
    'Against working in person. People paid by foreign firms work remotely, so this says much about who they are.',
  size: 'Against companies of 20 to 99 people.',
  education: 'Against a bachelor’s degree.',
  industry: 'Against software and technology firms. No source says anything about industries outside the US.',
  role: 'Back-end alone against full-stack. The pay ranges hold both.',
  tools: 'Against developers who do not use it. No source says anything about tools outside the US.',
}

const agreement: Readonly<Record<EffectVerdict, string>> = {
  premium: 'agrees',
  unclear: 'shows no clear difference',
  discount: 'says the opposite',
}

/** What became of a practitioner's claim that the factor raises pay: every estimate is heard. Null without a claim. */
export function effectInWords({ isSaidToRaise, estimates }: Factor): string | null {
  if (!isSaidToRaise) return null
  const heard = estimates.map((estimate) => `${populationInWords(estimate)} ${agreement[estimate.verdict]}`)
  return `One practitioner says it raises pay: ${heard.join('; ')}.`
}

/** The file gives thousandths. Halves go up, the same in both forms below, so that they never contradict each other. */
const hundredths = (multiplier: number) => Math.round(Math.round(multiplier * 1000) / 10)

/** Distance from 1 in whole per cent; with a decimal below 1, so that what excludes 1 never reads as 0. */
function percentOff(multiplier: number): string {
  const thousandths = Math.abs(Math.round(multiplier * 1000) - 1000)
  return thousandths < 10 ? `${thousandths / 10}` : `${Math.abs(hundredths(multiplier) - 100)}`
}

/** Two digits, and three where two would read as exactly 1 and it is not. */
function twoDigits(multiplier: number): string {
  const short = hundredths(multiplier)
  return short === 100 && multiplier !== 1 ? multiplier.toFixed(3) : (short / 100).toFixed(2)
}
