import { describe, expect, it } from 'vitest'
import { computeElevation } from '@/lib/learning/pay/elevation/elevation'
import { payCountries, payData } from '@/lib/learning/pay/pay-data'
import { figureAt, fitFrame, stagePaths } from './elevation-geometry'

const of = (country: string) => computeElevation({ country }, payData)
const getNumbers = (path: string) =>
  path
    .split(/[^\d.-]+/)
    .filter(Boolean)
    .map(Number)

describe('the land of the elevation profile', () => {
  it('lies at the stage’s own figure where the stage begins, and for most of it', () => {
    for (const { code } of payCountries) {
      const bands = of(code)
      for (const { from, until, figures } of bands) {
        for (const years of [from, (from + until) / 2, until - 0.5])
          expect(figureAt(bands, years, 'p50'), `${code} ${years}`).toBe(figures?.p50 ?? null)
      }
    }
  })

  it('climbs from each stage to the next, also from one that was modelled', () => {
    const germany = of('DE')
    const nearlyMid = figureAt(germany, 2.75, 'p50') ?? 0
    expect(nearlyMid).toBeGreaterThan(54_200)
    expect(nearlyMid).toBeLessThan(64_400)
    const finland = of('FI') // junior stage: modelled from the region
    expect(figureAt(finland, 2.99, 'p50')).toBeGreaterThan(finland[0]?.figures?.p50 ?? 0)
  })

  it('stays in its frame everywhere, and breaks where there is no data', () => {
    for (const { code } of payCountries) {
      const bands = of(code)
      const frame = fitFrame(bands)
      bands.forEach(({ figures }, index) => {
        const paths = stagePaths(bands, index, frame)
        expect(paths === null, code).toBe(figures === null)
        if (!paths) return
        const values = [...getNumbers(paths.middleHalf), ...getNumbers(paths.median)]
        expect(Math.min(...values), code).toBeGreaterThanOrEqual(0)
        expect(Math.max(...values), code).toBeLessThanOrEqual(100)
      })
    }
  })

  it('begins on the first day at work', () => {
    expect(fitFrame(of('DE')).x(0)).toBe(0)
  })
})
