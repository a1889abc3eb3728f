import { formatNumber } from '@/lib/foundation/messages/format'
import { formatUsd, type Usd } from '@/lib/foundation/values/money'
import * as words from '@/messages/generated/learning/pay'
import type { KnownPay, ModelledFromRegion, NoPay } from './pay-range'
import type { PayBand } from './schema'

/** Words for a pay range. No single number stands without its range, and a modelled one is always called modelled. */

const TAKES_ARTICLE =
  /^(?:Middle East & North Africa|Netherlands|Philippines|Russian Federation|United (?:Arab Emirates|Kingdom|States))$/

/** Returns the place for use within a sentence: "the Netherlands". */
export const placeInText = (name: string): string => (TAKES_ARTICLE.test(name) ? words.thePlace({ place: name }) : name)

/** Returns text such as "$47,300 to $63,700" */
export const usdRangeInWords = (low: Usd, high: Usd): string =>
  words.range({ low: formatUsd(low), high: formatUsd(high) })

export const middleHalf = ({ percentiles: { p25, p75 } }: KnownPay): string => usdRangeInWords(p25, p75)

/** "up to 2 years": years of professional coding. */
export const yearsInWords: Readonly<Record<PayBand, () => string>> = {
  '0-2': words.upToTwoYears,
  '3-5': words.threeToFive,
  '6-10': words.sixToTen,
  '11+': words.elevenAndMore,
  '6+': words.sixAndMore,
  all: words.anyExperience,
}

/** Returns text such as "people with up to 2 years of professional coding" */
export const peopleInWords = (band: PayBand): string => words.peopleWith({ years: yearsInWords[band]() })

/**
 * Returns whose middle half of pay it is, and how the figures were obtained.
 * @param people in words, as they stand after a number
 */
export function payCaption(range: KnownPay, people = words.peopleAtLevel()): string {
  const facts = { n: range.n, people, place: placeInText(range.place), year: range.year }
  switch (range.kind) {
    case 'observed':
      return words.captionObserved(facts)
    case 'modelled':
      return range.model === 'region'
        ? words.captionFromRegion({ ...facts, ...regionFacts(range) })
        : words.captionFewAnswers({ ...facts, pooled: range.pooled })
    case 'region':
      return words.captionRegion(facts)
  }
}

/** Returns the same without the number of responses and the year, which are shown beside it. */
export const payCaptionBesideFacts = (range: KnownPay, people: string): string =>
  range.kind === 'observed'
    ? words.captionOfPeople({ people, place: placeInText(range.place) })
    : payCaption(range, people)

function regionFacts({ region, factor: { value, low, high } }: ModelledFromRegion) {
  const times = (factor: number) => formatNumber(factor, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return { region: placeInText(region), factor: times(value), low: times(low), high: times(high) }
}

/** Returns the median with its interval, or states that there is none. */
export function medianInWords({ percentiles, interval }: KnownPay): string {
  const median = formatUsd(percentiles.p50)
  if (!interval) return words.medianModelled({ median })
  return words.median({ median, low: formatUsd(interval[0]), high: formatUsd(interval[1]) })
}

/** Returns the unit of a dollar figure: for the US alone "a year" is enough. */
export const dollarUnit = ({ country }: KnownPay): 'us' | 'other' => (country?.code === 'US' ? 'us' : 'other')

/** Returns the range of what most people earn; without a 10th percentile only its upper end is known. */
export const outerRange = ({ percentiles: { p10, p90 } }: KnownPay): string =>
  p10 === null ? words.mostBelow({ p90: formatUsd(p90) }) : usdRangeInWords(p10, p90)

/** Returns text such as "n = 52, 2024, observed" */
export const sourceFacts = (range: KnownPay): string =>
  (isOfRegion(range) ? words.factsOfRegion : words.facts)({
    n: range.n,
    year: range.year,
    basis: payBasisInWords(range),
  })

/** Returns "observed", "modelled" or "modelled from the region". */
export function payBasisInWords(range: KnownPay): string {
  if (range.kind === 'modelled' && range.model === 'region') return words.basisRegion()
  return payBasisWord(range)
}

/** Returns "observed" or "modelled". */
export const payBasisWord = ({ basis }: Pick<KnownPay, 'basis'>): string =>
  basis === 'observed' ? words.basisObserved() : words.basisModelled()

/** Whether the answers come from a whole region. */
export const isOfRegion = (range: KnownPay): boolean =>
  range.kind === 'region' || (range.kind === 'modelled' && range.model === 'region')

/** Explains why there is no range, and what would help. */
export function noPayInWords({ reason, country, region }: NoPay, people = words.peopleAtLevel()): string {
  switch (reason) {
    case 'not-asked':
      return words.notAsked({ people })
    case 'too-few-answers':
      if (country) return words.tooFewInCountry({ people, place: placeInText(country.name) })
      return words.tooFew({ people, place: region ? placeInText(region) : words.yourRegion() })
    case 'another-country':
    case 'unknown-country':
      return words.notCovered()
  }
}
