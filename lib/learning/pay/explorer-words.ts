import { levelName } from '@/lib/learning/levels/level-words'
import type { Asked } from './asked'
import type { BandShares } from './benchmark-schema'
import type { Explorer } from './explorer'
import type { Ground } from './grounds'
import type { PayRange } from './pay-range'
import { placeInText, yearsInWords } from './pay-words'
import { wholePercent } from './practitioner-band'
import type { PayBand } from './schema'

const wholeNumber = new Intl.NumberFormat('en-US')

/** "people with up to 2 years of professional coding" */
export const peopleInWords = (band: PayBand): string => `people with ${yearsInWords[band]} of professional coding`

/** The place that was asked about, whoever stands in for it. */
export const placeAsked = (range: PayRange): string | null =>
  range.country?.name ?? (range.kind === 'no-data' ? (range.region ?? null) : range.place)

/** "Junior, Germany", "4 years of experience, Germany" */
export function writePayHeading({ asked, range }: Pick<Explorer, 'asked' | 'range'>): string {
  return [payExperienceInWords(asked), placeAsked(range)].filter(Boolean).join(', ')
}

export function payExperienceInWords({ experience }: Pick<Asked, 'experience'>): string {
  if (experience.kind === 'level') return levelName(experience.level, true)
  return `${experience.years} ${experience.years === 1 ? 'year' : 'years'} of experience`
}

/** What became of purchasing power, when it was asked for. */
export function moneyInWords({ asked, range }: Pick<Explorer, 'asked' | 'range'>): string | null {
  if (!asked.isAtUsPrices || range.kind === 'no-data') return null
  const place = placeInText(range.place)
  if (range.priceLevel === null) {
    return `The data has no price level for ${place}, so these are plain dollars.`
  }
  if (range.priceLevel === 1)
    return 'Prices in the US are the yardstick: dollars and purchasing power are the same here.'
  return `In purchasing power: dollars divided by the price level of ${place}, ${range.priceLevel} with the US as 1 (World Bank, 2024). Before tax.`
}

/** "In Germany itself, of 52 people 71 % fall inside it, 12 % earn less and 17 % more." */
export function sharesInWords({ n, below, within, above }: BandShares, place: string): string {
  const percent = (share: number) => `${wholePercent(share)}\u00a0%`
  return (
    `In ${placeInText(place)} itself, of ${wholeNumber.format(n)} people ${percent(within)} fall within its two figures, ` +
    `${percent(below)} earn less and ${percent(above)} more.`
  )
}

/** "Of 56 countries, 5 have 30 or more answers at this level, 14 are modelled from 10 to 29 answers, ..." */
export function groundsInWords(counts: Readonly<Record<Ground, number>>): string {
  const { observed, region, none, 'own-answers': fewAnswers } = counts
  const parts = [
    `${observed} ${observed === 1 ? 'has' : 'have'} 30 or more answers at this level`,
    fewAnswers > 0 ? `${fewAnswers} ${isAre(fewAnswers)} modelled from 10 to 29 answers` : null,
    region > 0 ? `${region} ${isAre(region)} modelled from their region` : null,
    none > 0 ? `${none} ${none === 1 ? 'has' : 'have'} no figure` : null,
  ].filter((part) => part !== null)
  const all = observed + fewAnswers + region + none
  return `Of ${all} countries, ${parts.slice(0, -1).join(', ')}${parts.length > 1 ? ' and ' : ''}${parts.at(-1)}.`
}

const isAre = (count: number): string => (count === 1 ? 'is' : 'are')
