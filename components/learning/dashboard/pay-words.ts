import { formatUsdShort } from '@/lib/foundation/values/money'
import { levelInText } from '@/lib/learning/levels/level-words'
import { bandOfYears, type NoPay, type PayRange } from '@/lib/learning/pay/pay-range'
import type { Experience } from '@/lib/learning/pay/pay-selection'
import { isOfRegion, placeInText, yearsInWords } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/learning/short-pay'

/** Describes a pay range in two short lines: the middle half, then its source. Never a number without both. */
export function shortPay(range: PayRange, experience: Experience): { title: string; detail: string } {
  if (range.kind === 'no-data') {
    if (range.reason === 'not-asked') return { title: words.unknown(), detail: words.dependsOnPlace() }
    return { title: words.noData(), detail: whyNone(range) }
  }
  const { percentiles, place, n, year, kind } = range
  const source = {
    place: kind === 'region' ? words.asRegion({ place }) : place,
    level: experienceInText(experience),
    answers:
      kind === 'modelled' && isOfRegion(range) ? words.answersInRegion({ count: n }) : words.answers({ count: n }),
    year,
  }
  return {
    title: words.range({ from: formatUsdShort(percentiles.p25), to: formatUsdShort(percentiles.p75) }),
    detail: kind === 'modelled' ? words.sourceModelled(source) : words.source(source),
  }
}

function whyNone({ reason, country, region }: NoPay): string {
  if (reason !== 'too-few-answers') return words.notCovered()
  if (country) return words.tooFew({ place: words.placeAndRegion({ place: placeInText(country.name) }) })
  return region ? words.tooFew({ place: placeInText(region) }) : words.tooFewHere()
}

/**
 * Returns "junior", never "junior-ready", since people who report pay are at work; for years "6 to 10 years of coding".
 */
const experienceInText = (experience: Experience): string =>
  experience.kind === 'level'
    ? levelInText(experience.level, true)
    : words.yearsOfCoding({ years: yearsInWords[bandOfYears(experience.years)]() })
