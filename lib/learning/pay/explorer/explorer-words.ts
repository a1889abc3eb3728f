import { formatList } from '@/lib/foundation/messages/format'
import { levelName } from '@/lib/learning/levels/level-words'
import * as words from '@/messages/generated/learning/pay'
import type { BandShares } from '../benchmarks/benchmark-schema'
import type { FigureBasis } from '../figure-basis'
import type { PayRange } from '../pay-range'
import type { PaySelection } from '../pay-selection'
import { placeInText } from '../pay-words'
import { toWholePercents } from '../whole-percents'
import type { Explorer } from './explorer'

/** Returns the requested place, whichever place the figures come from. */
export const placeAsked = (range: PayRange): string | null =>
  range.country?.name ?? (range.kind === 'no-data' ? (range.region ?? null) : range.place)

/** Returns text such as "Junior, Germany", "4 years of experience, Germany" */
export function writePayHeading({ asked, range }: Pick<Explorer, 'asked' | 'range'>): string {
  const [experience, place] = [payExperienceInWords(asked), placeAsked(range)]
  return place ? words.heading({ experience, place }) : experience
}

export function payExperienceInWords({ experience }: Pick<PaySelection, 'experience'>): string {
  if (experience.kind === 'level') return levelName(experience.level, true)
  return words.yearsOfExperience(experience)
}

/** Describes the conversion to purchasing power, when it was requested. */
export function moneyInWords({ asked, range }: Pick<Explorer, 'asked' | 'range'>): string | null {
  if (!asked.isAtUsPrices || range.kind === 'no-data') return null
  const [place, level] = [placeInText(range.place), range.priceLevel]
  if (level === null) return words.noPriceLevel({ place })
  return level === 1 ? words.pricesOfUs() : words.purchasingPower({ place, level })
}

/**
 * Returns text such as "Of 52 people surveyed in Germany, 71% earn between the practitioner’s two figures, 12% less and
 * 17% more."
 */
export function sharesInWords(shares: BandShares, place: string): string {
  const [below = 0, within = 0, above = 0] = toWholePercents([shares.below, shares.within, shares.above])
  return words.shares({ n: shares.n, place: placeInText(place), below, within, above })
}

/**
 * Returns text such as "Of 56 countries, 5 have 30 or more answers at this level, 14 are modelled from 10 to 29
 * answers, ..."
 */
export function groundsInWords(counts: Readonly<Record<FigureBasis, number>>): string {
  const { observed, region, none, 'own-answers': fewAnswers } = counts
  const parts = [
    words.groundsObserved({ count: observed }),
    fewAnswers > 0 ? words.groundsFewAnswers({ count: fewAnswers }) : null,
    region > 0 ? words.groundsRegion({ count: region }) : null,
    none > 0 ? words.groundsNone({ count: none }) : null,
  ].filter((part) => part !== null)
  return words.grounds({ all: observed + fewAnswers + region + none, parts: formatList(parts) })
}
