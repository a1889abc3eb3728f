import { formatUsd, type Usd } from '@/lib/foundation/values/money'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/pay'
import type { PayBand, PayData } from '../schema'
import { toWholePercents } from '../whole-percents'

export type SurveyedPopulation = 'us' | 'outside-us'

/** Shares of a surveyed population below, within and above the practitioner's band. Whole per cent, 100 in all. */
export type BandCheck = {
  readonly population: SurveyedPopulation
  readonly n: number
  readonly belowPercent: number
  readonly withinPercent: number
  readonly abovePercent: number
}

/**
 * One practitioner's estimate of pay at a level, worldwide, without a date or a source, and what the survey says about
 * it.
 */
export type PractitionerBand = {
  readonly level: Level
  readonly low: Usd
  readonly high: Usd
  /** The practitioner wrote "and more" after the upper figure. */
  readonly isOpenAbove: boolean
  /** The US for a reader there, outside the US for one elsewhere, both when the country is not known. */
  readonly checks: readonly BandCheck[]
  /** The estimate and the checks, one sentence each, shown wherever the band is drawn. */
  readonly sentence: string
}

// The practitioner's years overlap at 2 and 5; the survey's whole years do not. The words name both, so neither is
// mistaken for the other.
const bands = { junior: '0-2', mid: '3-5', senior: '6+' } as const satisfies Record<Level, PayBand>

export function practitionerBandFor(asked: { country: string | null; level: Level }, data: PayData): PractitionerBand {
  const { level, country } = asked
  const band = bands[level]
  const { US, world_without_us } = data.benchmarks.article_check
  const check = (population: SurveyedPopulation): BandCheck => {
    const { n, below, within, above } = (population === 'us' ? US : world_without_us)[band]
    const [belowPercent = 0, withinPercent = 0, abovePercent = 0] = toWholePercents([below, within, above])
    return { population, n, belowPercent, withinPercent, abovePercent }
  }
  const populations: SurveyedPopulation[] =
    country === null ? ['outside-us', 'us'] : [country === 'US' ? 'us' : 'outside-us']
  const [low, high] = world_without_us[band].article
  const isOpenAbove = level === 'senior'
  const checks = populations.map(check)
  const estimate = words.practitioner({ level, band: bandInWords({ low, high, isOpenAbove }) })
  const sentence = [estimate, ...checks.map((found) => checkInWords(found, level))].join(' ')
  return { level, low, high, isOpenAbove, checks, sentence }
}

/** Returns text such as "$90,000 to $150,000 and more" */
export function bandInWords(band: Pick<PractitionerBand, 'low' | 'high' | 'isOpenAbove'>): string {
  const ends = { low: formatUsd(band.low), high: formatUsd(band.high) }
  return band.isOpenAbove ? words.rangeOpen(ends) : words.range(ends)
}

function checkInWords({ population, n, belowPercent, withinPercent, abovePercent }: BandCheck, level: Level): string {
  const isMore = abovePercent > belowPercent
  return words.practitionerCheck({
    ...{ level, n, isUs: population === 'us', within: withinPercent },
    ...{ isMore, most: isMore ? abovePercent : belowPercent },
  })
}

/**
 * Rounds a share, given in thousandths, to whole per cent. An exact half goes down: 0.685 is 68, so that half a per
 * cent is not counted as a whole one. For shares shown together: `toWholePercents`.
 */
export const wholePercent = (share: number): number => Math.floor((Math.round(share * 1000) + 4) / 10)
