import Negotiator from 'negotiator'
import { payRangeForBand } from './pay-range'
import type { PayBand, PayData } from './schema'

/** A country whose figures are shown until a visitor chooses theirs. */
export type ExampleCountry = {
  readonly code: string
  /** The browser's language names this region: `en-GB`. It does not reveal where anyone is. */
  readonly isOfLanguage: boolean
}

/** Default example, observed at every level. */
const USUAL = 'DE'

/** Languages looked up at most: browsers send a handful, but a header has room for thousands. */
const MOST_LANGUAGES = 20

/**
 * Longest tag parsed. RFC 5646, 4.4.1: no tag in use is longer. The time of `Intl.Locale` grows with the square of its
 * length.
 */
const LONGEST_TAG = 35

/**
 * @param acceptLanguage the unparsed request header
 * @returns the first region among the browser's languages that has a figure for the band, else the default example
 */
export function findExampleCountry(acceptLanguage: string | null, band: PayBand, data: PayData): ExampleCountry {
  const tags = acceptLanguage ? new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages() : []
  const code = tags
    .slice(0, MOST_LANGUAGES)
    .map(readRegion)
    .find((region) => region && payRangeForBand({ country: region, band }, data).kind !== 'no-data')
  return code ? { code, isOfLanguage: true } : { code: USUAL, isOfLanguage: false }
}

/** Returns "GB" for "en-GB"; undefined where a tag has no region, is invalid or too long. */
function readRegion(tag: string): string | undefined {
  if (tag.length > LONGEST_TAG) return undefined
  try {
    return new Intl.Locale(tag).region
  } catch {
    return undefined
  }
}
