import { describe, expect, it } from 'vitest'
import file from '@/content/pay/backend-2024.json'
import { payCountries, payData } from './pay-data'
import { payDataSchema } from './schema'

/** The file with Germany's junior cell changed. */
function withJuniorCell(change: Record<string, unknown>): unknown {
  const copy = structuredClone(file)
  Object.assign(copy.countries.DE.bands['0-2'], change)
  return copy
}

describe('the pay data file', () => {
  it('parses as it lies on disk', () => {
    expect(payDataSchema.safeParse(file).success).toBe(true)
  })

  it('holds the 56 countries, 124 observed and 98 modelled cells that the product speaks of', () => {
    const cells = Object.values(payData.countries).flatMap((country) => Object.values(country.bands))
    expect(payCountries).toHaveLength(56)
    expect(cells.filter((cell) => cell.basis === 'observed')).toHaveLength(124)
    expect(cells.filter((cell) => cell.basis === 'modelled')).toHaveLength(98)
  })

  it('is refused when percentiles fall, a figure is missing or the interval misses the median', () => {
    const spoiled = [
      { p10: 50_000 },
      { p25: 60_000 },
      { p75: 50_000 },
      { p90: 60_000 },
      { p50: undefined },
      { p50_ci95: [55_000, 60_000] },
      { p50_ci95: [50_000, 54_000] },
      { n: 0 },
      { p90: '72000' },
    ]
    for (const change of spoiled) {
      expect(payDataSchema.safeParse(withJuniorCell(change)).success, JSON.stringify(change)).toBe(false)
    }
  })

  it('is accepted without a 10th percentile, and with fields nobody reads', () => {
    expect(payDataSchema.safeParse(withJuniorCell({ p10: undefined, anything: 'else' })).success).toBe(true)
  })

  it('names its countries in alphabetical order for the select', () => {
    const names = payCountries.map((country) => country.name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(payCountries).toContainEqual({ code: 'US', name: 'United States' })
  })
})
