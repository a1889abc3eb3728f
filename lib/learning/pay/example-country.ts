import Negotiator from 'negotiator'
import { payRangeForBand } from './pay-range'
import type { PayBand, PayData } from './schema'

/** A country whose figures are shown until a visitor chooses theirs. */
export type ExampleCountry = {
  readonly code: string
  /** The browser's language names this region: `en-GB`. It tells nothing of where anyone is. */
  readonly isOfLanguage: boolean
}

/** Observed at every level. */
const USUAL = 'DE'

/** Browsers send a handful of languages; a header has room for thousands, and each would be looked up. */
const MOST_LANGUAGES = 20

/** RFC 5646, 4.4.1: no tag in use is longer. The time that `Intl.Locale` takes grows with the square of its length. */
const LONGEST_TAG = 35

/**
 * @param acceptLanguage the request's header, as it came
 * @returns the first region among the browser's languages that has a figure for the band, else the usual example
 */
export function findExampleCountry(acceptLanguage: string | null, band: PayBand, data: PayData): ExampleCountry {
  const tags = acceptLanguage ? new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages() : []
  const code = tags
    .slice(0, MOST_LANGUAGES)
    .map(readRegion)
    .find((region) => region && payRangeForBand({ country: region, band }, data).kind !== 'no-data')
  return code ? { code, isOfLanguage: true } : { code: USUAL, isOfLanguage: false }
}

/** "GB" of "en-GB"; undefined where a tag names no region, is no tag or too long for one. */
function readRegion(tag: string): string | undefined {
  if (tag.length > LONGEST_TAG) return undefined
  try {
    return new Intl.Locale(tag).region
  } catch {
    return undefined
  }
}
