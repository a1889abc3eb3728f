import type { Usd } from '@/lib/foundation/values/money'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import { type PayRange, payRangeForBand } from '../pay-range'
import { rangeAtUsPrices } from '../purchasing-power'
import type { PayBand, PayData } from '../schema'

/** Last whole year of the profile, and the first one beyond it. */
export const LAST_YEAR = 12
export const END = LAST_YEAR + 1

export type ElevationBand = {
  readonly band: PayBand
  /** Whole years of professional experience; `until` is exclusive. */
  readonly from: number
  readonly until: number
  /** The level that begins with the band. */
  readonly level: Level | null
  /** In dollars, for its source. */
  readonly range: PayRange
  /** In the requested currency; null where there is no data, or no price level to convert it to purchasing power. */
  readonly figures: { readonly p25: Usd; readonly p50: Usd; readonly p75: Usd } | null
}

const stretches = [
  { band: '0-2', from: 0, until: 3, level: 'junior' },
  { band: '3-5', from: 3, until: 6, level: 'mid' },
  { band: '6-10', from: 6, until: 11, level: 'senior' },
  { band: '11+', from: 11, until: END, level: null },
] as const satisfies Omit<ElevationBand, 'range' | 'figures'>[]

/**
 * Returns what people in each stage of a career report in one place, side by side: no one person's path. Each band
 * stands on its own, so a median can lie below the one before it.
 * @param asked a country's code or a region's slug
 */
export function computeElevation(
  asked: { country: string | null; isAtUsPrices?: boolean },
  data: PayData,
): readonly ElevationBand[] {
  const { country, isAtUsPrices = false } = asked
  return stretches.map((stretch) => {
    const range = payRangeForBand({ country, band: stretch.band }, data)
    const known = range.kind === 'no-data' ? null : range
    const shown = known && isAtUsPrices ? rangeAtUsPrices(known) : known
    if (!shown) return { ...stretch, range, figures: null }
    const { p25, p50, p75 } = shown.percentiles
    return { ...stretch, range, figures: { p25, p50, p75 } }
  })
}
