import { formatUsd } from '../values/money'
import type { KnownPay, NoPay } from './pay-range'

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

/** Whose pay the middle half is, and how it was come by. */
export function payCaption(range: KnownPay): string {
  const n = wholeNumber.format(range.n)
  const place = placeInText(range.place)
  const country = placeInText(range.country.name)
  switch (range.kind) {
    case 'observed':
      return `Middle half of what ${n} people at this level in ${place} reported, ${range.year}.`
    case 'modelled':
      return (
        `Modelled middle half for people at this level in ${place}, ${range.year}. Only ${n} of them answered, so the ` +
        `spread of ${wholeNumber.format(range.pooled)} answers from comparable countries was moved to the pay level there.`
      )
    case 'region':
      return (
        `Middle half of what ${n} people at this level in ${place} reported, ${range.year}. This is the region: there is ` +
        `no sound figure for ${country} alone at this level.`
      )
  }
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
  `n = ${wholeNumber.format(range.n)}, ${range.year}, ${range.basis}${range.kind === 'region' ? ', region' : ''}`

/** Why there is no range, and what would bring one. */
export function noPayInWords({ reason, country }: NoPay): string {
  switch (reason) {
    case 'not-asked':
      return 'Say where you live to see what people at this level report there.'
    case 'too-few-answers':
      return `No data: too few people at this level in ${country ? placeInText(country.name) : 'your country'} and its region answered the survey.`
    case 'another-country':
    case 'unknown-country':
      return 'No data: the figures do not cover your country. A world figure would mislead, so there is none.'
  }
}
