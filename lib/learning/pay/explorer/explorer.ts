import type { Level } from '@/lib/learning/roadmaps/roadmap'
import type { BandShares } from '../benchmarks/benchmark-schema'
import {
  type Benchmark,
  findBandShares,
  listSecondSurvey,
  listSpecialists,
  listUsOccupations,
  type SpecialistGroup,
} from '../benchmarks/benchmarks'
import { type PractitionerBand, practitionerBandFor } from '../benchmarks/practitioner-band'
import { listCaveats } from '../caveats'
import { type FactorBlock, factorBlocks } from '../effects/blocks'
import type { RespondentGroup } from '../effects/models'
import { computeElevation, type ElevationBand } from '../elevation/elevation'
import { type ExperienceCurve, experienceCurve } from '../experience-curve'
import { countFigureBases, type FigureBasis } from '../figure-basis'
import { bandOfLevel, type KnownPay, type PayRange, payRangeForBand } from '../pay-range'
import { getPayBand, levelOfBand, type PaySelection } from '../pay-selection'
import { rangeAtUsPrices } from '../purchasing-power'
import type { PayBand, PayData } from '../schema'
import { listUnmeasured } from '../unmeasured'

/** Everything that the pay page shows. The components compute nothing further. */
export type Explorer = {
  readonly asked: PaySelection
  readonly band: PayBand
  readonly level: Level
  /** Population whose factors come first. */
  readonly among: RespondentGroup
  /** Number of countries by the ground of their figures, for these years. */
  readonly grounds: Readonly<Record<FigureBasis, number>>
  /** In dollars, with its source. */
  readonly range: PayRange
  /** In the requested currency; null without data. */
  readonly shown: KnownPay | null
  /** `shown` is purchasing power: it was requested, there is a price level, and the country is not the US. */
  readonly isPower: boolean
  /** The figure for six years and more, where the narrower band has none. */
  readonly wider: KnownPay | null
  readonly practitioner: PractitionerBand
  /** How answers from this very country relate to the practitioner's band, where they were counted. */
  readonly practitionerHere: BandShares | null
  readonly elevation: readonly ElevationBand[]
  readonly blocks: readonly FactorBlock[]
  readonly withoutSource: ReturnType<typeof listUnmeasured>
  readonly curve: ExperienceCurve
  readonly specialists: readonly SpecialistGroup[]
  readonly secondLook: ReturnType<typeof listSecondSurvey>
  /** Set for the US only. */
  readonly occupations: readonly Benchmark[]
  readonly caveats: readonly string[]
}

export function computeExplorer(asked: PaySelection, data: PayData): Explorer {
  const { country, isAtUsPrices, chosen } = asked
  const band = getPayBand(asked.experience)
  const level = levelOfBand(band)
  const range = payRangeForBand({ country, band }, data)
  const known = range.kind === 'no-data' ? null : range
  const power = known && isAtUsPrices && known.priceLevel !== 1 ? rangeAtUsPrices(known) : null
  const among = findAmong(country)
  const blocks = factorBlocks(data, among, chosen)
  return {
    asked,
    band,
    level,
    among,
    grounds: countFigureBases(band, data),
    range,
    shown: power ?? known,
    isPower: power !== null,
    wider: widerThan(range, band, country, data),
    practitioner: practitionerBandFor({ country, level }, data),
    practitionerHere: country === null || country === 'US' ? null : findBandShares(country, bandOfLevel[level], data),
    elevation: computeElevation({ country, isAtUsPrices }, data),
    blocks,
    withoutSource: listUnmeasured(blocks),
    curve: experienceCurve(among, data),
    specialists: listSpecialists(country === 'US' ? 'us' : 'outside-us', data),
    secondLook: country === null ? [] : listSecondSurvey(country, data),
    occupations: country === 'US' ? listUsOccupations(data) : [],
    caveats: listCaveats(data),
  }
}

/**
 * Returns the population to prefer: the world when no place is given; every place other than the US lies outside it.
 */
const findAmong = (country: string | null): RespondentGroup => {
  if (country === null) return 'world'
  return country === 'US' ? 'us' : 'outside-us'
}

/** Returns the figure for six years and more, where splitting at ten years leaves too few answers. */
function widerThan(range: PayRange, band: PayBand, country: string | null, data: PayData): KnownPay | null {
  if (band !== '6-10' && band !== '11+') return null
  if (isOfItsOwn(range)) return null
  const wider = payRangeForBand({ country, band: '6+' }, data)
  return (isOfItsOwn(wider) || range.kind === 'no-data') && wider.kind !== 'no-data' ? wider : null
}

/** Whether the country's own answers are used. */
const isOfItsOwn = (range: PayRange): boolean =>
  range.kind === 'observed' || (range.kind === 'modelled' && range.model === 'own-answers')
