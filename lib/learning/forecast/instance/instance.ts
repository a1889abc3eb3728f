/** Places of a distribution; half of it lies between the inner two, 85% between the outer. */
export const places = ['early85', 'early50', 'middle', 'late50', 'late85'] as const
export type Place = (typeof places)[number]

/** Of all arrivals, the part that comes up to each place. */
export const shareUpTo: Readonly<Record<Place, number>> = {
  early85: 0.075,
  early50: 0.25,
  middle: 0.5,
  late50: 0.75,
  late85: 0.925,
}

/** In standard deviations of the forecast, by place. */
export type Deviations = Readonly<Record<Place, number>>

/** The normal distribution's. */
export const normalDeviations: Deviations = {
  early85: -1.4395,
  early50: -0.6745,
  middle: 0,
  late50: 0.6745,
  late85: 1.4395,
}

/** Parts of the way that are corrected apart from each other. */
export const BINS = 8

/** What an instance has learnt from its own people. No number of it tells of a person. */
export type Instance = {
  /** The share of a plan that people keep, in effort-hours by hours planned. */
  readonly kept: number
  /** Of all days, the part in announced pauses. */
  readonly paused: number
  /** Where arrivals came, by part of the way; null while nothing was learnt. */
  readonly deviations: readonly Deviations[] | null
}

/** What is taken for granted where nothing was learnt. */
export const unlearnt: Instance = { kept: 0.58, paused: 0.03, deviations: null }

/** The deviations at a part of the way (0 to 1), linear between the middles of the bins. */
export function deviationsAt({ deviations }: Instance, part: number): Deviations {
  if (!deviations) return normalDeviations
  const at = Math.min(Math.max(part * BINS - 0.5, 0), BINS - 1)
  const low = deviations[Math.floor(at)] ?? normalDeviations
  const high = deviations[Math.ceil(at)] ?? normalDeviations
  const share = at - Math.floor(at)
  const between = (place: Place) => low[place] + share * (high[place] - low[place])
  return {
    early85: between('early85'),
    early50: between('early50'),
    middle: between('middle'),
    late50: between('late50'),
    late85: between('late85'),
  }
}
