import { attribution } from './attribution'
import { type PractitionerBand, practitionerBandFor } from './benchmarks/practitioner-band'
import { ANOTHER_COUNTRY, bandOfLevel, bandOfYears, type PayRange, payRangeForBand, type RegionPay } from './pay-range'
import { levelOfBand } from './pay-selection'
import { noPayInWords, payCaption, peopleInWords, yearsInWords } from './pay-words'
import type { PayData, PayQuery } from './schema'

/** Whether a code can be requested: the countries of the data, and `ZZ` for any other. */
export const isKnownCode = (code: string, data: PayData): boolean =>
  code === ANOTHER_COUNTRY || Object.hasOwn(data.countries, code)

/**
 * Converts a pay range for the HTTP API: US dollars a year, gross, with everything needed to quote it honestly.
 * @param asked a known code, and either a level or whole years
 */
export function payAnswer({ country, level, years }: PayQuery, data: PayData) {
  const band = years === undefined ? bandOfLevel[level ?? 'junior'] : bandOfYears(years)
  const range = payRangeForBand({ country, band }, data)
  const { licence, text, links } = attribution()
  if (range.kind === 'region') throw new Error(`${country} is no country.`)
  return {
    ...presentRange(range),
    asked: { country, ...(years === undefined ? { level } : { years }), band, people: yearsInWords[band]() },
    currency: 'USD' as const,
    period: 'year' as const,
    isGross: true as const,
    practitioner: presentEstimate(practitionerBandFor({ country, level: levelOfBand(band) }, data)),
    source: {
      survey: data.source.survey,
      licence,
      attribution: text,
      links,
    },
  }
}

function presentRange(range: Exclude<PayRange, RegionPay>) {
  if (range.kind === 'no-data') {
    const { kind, reason, country } = range
    return { kind, reason, country, sentence: noPayInWords(range) }
  }
  const { kind, basis, country, place, percentiles, n, year, interval, priceLevel, warning, notes } = range
  return {
    kind,
    basis,
    country,
    place,
    percentiles,
    n,
    year,
    interval: interval && { of: 'p50' as const, confidence: 0.95, low: interval[0], high: interval[1] },
    pooled: kind === 'modelled' && range.model === 'own-answers' ? range.pooled : null,
    /** Pay in the country as a multiple of its region's, where the region's answers were scaled by it. */
    factor:
      kind === 'modelled' && range.model === 'region'
        ? { region: range.region, confidence: 0.95, ...range.factor }
        : null,
    priceLevel,
    warning,
    notes,
    sentence: payCaption(range, peopleInWords(range.band)),
  }
}

const presentEstimate = ({ low, high, isOpenAbove, checks, sentence }: PractitionerBand) => ({
  low,
  high,
  isOpenAbove,
  checks,
  sentence,
})
