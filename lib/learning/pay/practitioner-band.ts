import { formatUsd, type Usd } from '@/lib/foundation/values/money'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import type { PayData } from './schema'

export type SurveyedPopulation = 'us' | 'outside-us'

/** How surveyed people of one population lie to the practitioner's band. Whole per cent, rounded one by one. */
export type BandCheck = {
  readonly population: SurveyedPopulation
  readonly n: number
  readonly belowPercent: number
  readonly withinPercent: number
  readonly abovePercent: number
}

/** One practitioner's estimate of pay, without a date or a source, at a level, worldwide, and what the survey says about it. */
export type PractitionerBand = {
  readonly level: Level
  readonly low: Usd
  readonly high: Usd
  /** The practitioner wrote "and more" after the upper figure. */
  readonly isOpenAbove: boolean
  /** The US for someone there, outside the US for someone elsewhere, both when the country is not known. */
  readonly checks: readonly BandCheck[]
  /** Estimate and checks in one sentence, to stand wherever the band is drawn. */
  readonly sentence: string
}

// The practitioner's years overlap at 2 and 5; the survey's whole years do not. Both are named, so neither poses as the other.
const wordsOfLevel = {
  junior: { band: '0-2', experience: 'up to 2 years', people: 'juniors', inside: 'inside it' },
  mid: { band: '3-5', experience: '2 to 5 years', people: 'people with 3 to 5 years', inside: 'inside it' },
  senior: { band: '6+', experience: 'over 5 years', people: 'people with 6 years or more', inside: 'between the two' },
} as const satisfies Record<Level, unknown>

export function practitionerBandFor(asked: { country: string | null; level: Level }, data: PayData): PractitionerBand {
  const { level, country } = asked
  const { band } = wordsOfLevel[level]
  const { US, world_without_us } = data.benchmarks.article_check
  const check = (population: SurveyedPopulation): BandCheck => {
    const { n, below, within, above } = (population === 'us' ? US : world_without_us)[band]
    return {
      population,
      n,
      belowPercent: wholePercent(below),
      withinPercent: wholePercent(within),
      abovePercent: wholePercent(above),
    }
  }
  const populations: SurveyedPopulation[] =
    country === null ? ['outside-us', 'us'] : [country === 'US' ? 'us' : 'outside-us']
  const [low, high] = world_without_us[band].article
  const isOpenAbove = level === 'senior'
  const checks = populations.map(check)
  const estimate = `One practitioner's estimate, which names neither date nor source, for ${wordsOfLevel[level].experience} of experience is ${bandInWords({ low, high, isOpenAbove })} a year`
  const sentence = `${[estimate, ...checks.map((found) => checkInWords(found, level))].join('; ')}.`
  return { level, low, high, isOpenAbove, checks, sentence }
}

/** "$90,000 to $150,000 and more" */
export const bandInWords = ({
  low,
  high,
  isOpenAbove,
}: Pick<PractitionerBand, 'low' | 'high' | 'isOpenAbove'>): string =>
  `${formatUsd(low)} to ${formatUsd(high)}${isOpenAbove ? ' and more' : ''}`

const wholeNumber = new Intl.NumberFormat('en-US')

function checkInWords(check: BandCheck, level: Level): string {
  const { people, inside } = wordsOfLevel[level]
  const where = check.population === 'us' ? 'in the US' : 'outside the US'
  const most =
    check.belowPercent >= check.abovePercent
      ? `${check.belowPercent}\u00a0% earn less`
      : `${check.abovePercent}\u00a0% earn more`
  return `${where} ${check.withinPercent}\u00a0% of ${wholeNumber.format(check.n)} surveyed ${people} fall ${inside} and ${most}`
}

/**
 * Nearest whole per cent of a share that the file gives in thousandths. An exact half goes down: 0.685 is 68, as the
 * product says everywhere, and half a per cent is not rounded up into one that nobody counted.
 */
export const wholePercent = (share: number): number => Math.floor((Math.round(share * 1000) + 4) / 10)
