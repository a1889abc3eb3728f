import { type PayRange, payRangeForBand } from './pay-range'
import type { PayBand, PayData } from './schema'

/** Grounds of a figure, the firmest first. */
export const figureBases = ['observed', 'own-answers', 'region', 'none'] as const
export type FigureBasis = (typeof figureBases)[number]

/** Returns the ground of a country's figure; a requested region counts as observed. */
export function getFigureBasis(range: PayRange): FigureBasis {
  if (range.kind === 'no-data') return 'none'
  return range.kind === 'modelled' ? range.model : 'observed'
}

/** Counts the countries with each ground for a band. */
export function countFigureBases(band: PayBand, data: PayData): Readonly<Record<FigureBasis, number>> {
  const counts = { observed: 0, 'own-answers': 0, region: 0, none: 0 }
  for (const country of Object.keys(data.countries)) counts[getFigureBasis(payRangeForBand({ country, band }, data))]++
  return counts
}
