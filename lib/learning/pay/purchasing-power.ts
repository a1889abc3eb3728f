import { atUsPrices, type KnownPay } from './pay-range'

/**
 * Converts a range to what it buys at US prices: every figure divided by the local price level, to the nearest 100.
 * Null where the data has no price level: for a region, and for Taiwan.
 */
export function rangeAtUsPrices(range: KnownPay): KnownPay | null {
  const { priceLevel, percentiles } = range
  if (priceLevel === null) return null
  const at = (amount: number) => atUsPrices(amount, priceLevel)
  const converted = {
    p10: percentiles.p10 === null ? null : at(percentiles.p10),
    p25: at(percentiles.p25),
    p50: at(percentiles.p50),
    p75: at(percentiles.p75),
    p90: at(percentiles.p90),
  }
  if (range.interval === null) return { ...range, percentiles: converted }
  const [low, high] = range.interval
  return { ...range, percentiles: converted, interval: [at(low), at(high)] }
}
