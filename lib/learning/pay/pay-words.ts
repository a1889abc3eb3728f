import { formatUsd } from '@/lib/foundation/values/money'
import type { KnownPay, ModelledFromRegion, NoPay } from './pay-range'
import type { PayBand } from './schema'

/** What a pay range says in words. One number never stands without its range, a modelled one never without the word. */

const wholeNumber = new Intl.NumberFormat('en-US')

const takesArticle: ReadonlySet<string> = new Set([
  'Middle East & North Africa',
  'Netherlands',
  'Philippines',
  'Russian Federation',
  'United Arab Emirates',
  'United Kingdom',
  'United States',
])

/** The place as it stands inside a sentence: "the Netherlands". */
export const placeInText = (name: string): string => (takesArticle.has(name) ? `the ${name}` : name)

/** "$47,300 to $63,700" */
export const middleHalf = ({ percentiles: { p25, p75 } }: KnownPay): string => `${formatUsd(p25)} to ${formatUsd(p75)}`

/** "up to 2 years": years of professional coding. */
export const yearsInWords: Readonly<Record<PayBand, string>> = {
  '0-2': 'up to 2 years',
  '3-5': '3 to 5 years',
  '6-10': '6 to 10 years',
  '11+': '11 years and more',
  '6+': '6 years and more',
  all: 'any experience',
}

/**
 * Whose pay the middle half is, and how it was come by.
 * @param people in words, as they stand after a number
 */
export function payCaption(range: KnownPay, people = 'people at this level'): string {
  const n = wholeNumber.format(range.n)
  const place = placeInText(range.place)
  switch (range.kind) {
    case 'observed':
      return `Middle half of what ${n} ${people} in ${place} reported, ${range.year}.`
    case 'modelled':
      if (range.model === 'region') return fromRegionInWords(range, people)
      return (
        `Modelled middle half for ${people} in ${place}, ${range.year}. Only ${n} of them answered, so the ` +
        `spread of ${wholeNumber.format(range.pooled)} answers from comparable countries was moved to the pay level there.`
      )
    case 'region':
      return `Middle half of what ${n} ${people} in ${place} reported, ${range.year}. This is a whole region: its countries differ.`
  }
}

function fromRegionInWords({ place, region, n, year, factor }: ModelledFromRegion, people: string): string {
  const here = placeInText(place)
  const times = (factor: number) => factor.toFixed(2)
  return (
    `Modelled middle half for ${people} in ${here}, ${year}. Too few of them answered, so this is what ` +
    `${wholeNumber.format(n)} in ${placeInText(region)} reported, times ${times(factor.value)}: what people in ${here} report ` +
    `compared with their region (95\u00a0% interval ${times(factor.low)} to ${times(factor.high)}).`
  )
}

/** The median with its interval; where there is none, that is said. */
export function medianInWords({ percentiles, interval }: KnownPay): string {
  const median = `The median is ${formatUsd(percentiles.p50)}`
  if (!interval) return `${median}; a modelled figure has no interval.`
  return `${median} (95\u00a0% interval ${formatUsd(interval[0])} to ${formatUsd(interval[1])}).`
}

/** The reach beyond the middle half; without a 10th percentile only its upper end is known. */
export function outerRange({ percentiles: { p10, p90 } }: KnownPay): string {
  return p10 === null
    ? `nine in ten below ${formatUsd(p90)}`
    : `eight in ten between ${formatUsd(p10)} and ${formatUsd(p90)}`
}

/** "n = 52, 2024, observed" */
export const sourceFacts = (range: KnownPay): string =>
  `n = ${wholeNumber.format(range.n)}${isOfRegion(range) ? ' in the region' : ''}, ${range.year}, ${payBasisInWords(range)}`

/** "observed", "modelled", "modelled from the region" */
export function payBasisInWords(range: KnownPay): string {
  return range.kind === 'modelled' && range.model === 'region' ? 'modelled from the region' : range.basis
}

/** Its answers come from a whole region. */
export const isOfRegion = (range: KnownPay): boolean =>
  range.kind === 'region' || (range.kind === 'modelled' && range.model === 'region')

/** Why there is no range, and what would bring one. */
export function noPayInWords({ reason, country, region }: NoPay, people = 'people at this level'): string {
  switch (reason) {
    case 'not-asked':
      return `Say where you live to see what ${people} report there.`
    case 'too-few-answers': {
      const place = country ? `${placeInText(country.name)} and its region` : placeInText(region ?? 'your region')
      return `No data: too few ${people} in ${place} answered the survey.`
    }
    case 'another-country':
    case 'unknown-country':
      return 'No data: the figures do not cover your country. A world figure would mislead, so there is none.'
  }
}
