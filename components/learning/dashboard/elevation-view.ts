import { computeElevation, type ElevationBand } from '@/lib/learning/pay/elevation/elevation'
import { placeAsked } from '@/lib/learning/pay/explorer/explorer-words'
import { payData } from '@/lib/learning/pay/pay-data'

export type ElevationView = {
  readonly bands: readonly ElevationBand[]
  readonly place: string
  readonly today: { readonly years: number }
}

/**
 * Builds the pay profile with the learner's place on it. Null where there is no data for their country or its region.
 */
export function elevationView(country: string | null, paidExperienceMonths: number): ElevationView | null {
  const bands = computeElevation({ country }, payData)
  const known = bands.find(({ figures, range }) => figures && range.kind !== 'no-data')
  if (!known || known.range.kind === 'no-data') return null
  return {
    bands,
    place: placeAsked(known.range) ?? known.range.place,
    today: { years: paidExperienceMonths / 12 },
  }
}
