import { daysBetween } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Arrival } from '@/lib/learning/forecast/arrival-date'
import { computeElevation, type ElevationBand } from '@/lib/learning/pay/elevation'
import { placeAsked } from '@/lib/learning/pay/explorer-words'
import { payData } from '@/lib/learning/pay/pay-data'
import { today as todayWord } from '@/messages/generated/learning/dashboard'

export type ElevationView = {
  readonly bands: readonly ElevationBand[]
  readonly place: string
  readonly today: { readonly years: number; readonly label: string } | undefined
  readonly mist: { readonly from: number; readonly to: number } | undefined
}

const DAYS_A_YEAR = 365.25

/**
 * The view along the way for one learner: where they stand, and for who has no paid work yet, the mist in which the
 * first pass lies. Null where there is no data of their country or its region.
 * @param arrival at junior-ready; null when it is not to be shown
 */
export function elevationView(
  country: string | null,
  paidExperienceMonths: number,
  arrival: Arrival | null,
  today: Day,
): ElevationView | null {
  const bands = computeElevation({ country }, payData)
  const known = bands.find(({ figures, range }) => figures && range.kind !== 'no-data')
  if (!known || known.range.kind === 'no-data') return null
  const place = placeAsked(known.range) ?? known.range.place
  if (paidExperienceMonths > 0) {
    return { bands, place, today: { years: paidExperienceMonths / 12, label: todayWord() }, mist: undefined }
  }
  if (arrival?.state !== 'range') return { bands, place, today: undefined, mist: undefined }
  const years = (to: Day) => daysBetween(arrival.middle, to) / DAYS_A_YEAR
  const { from, to } = arrival.range85
  return {
    bands,
    place,
    today: { years: years(today), label: todayWord() },
    // A range without an end is drawn as far as it begins early.
    mist: { from: years(from), to: to ? years(to) : -years(from) },
  }
}
