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

/** Parts of the way that are corrected apart from each other: shorter ones early, where forecasts change the most. */
export const BINS = 8

/** The part of the way (0 to 1) that a bin is about. */
export const getCentre = (bin: number): number => ((bin + 0.5) / BINS) ** 2

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
export const unlearnt: Instance = { kept: 0.465, paused: 0.03, deviations: null }

/** The deviations at a part of the way (0 to 1), linear between the centres of the bins. */
export function deviationsAt({ deviations }: Instance, part: number): Deviations {
  if (!deviations) return normalDeviations
  const within = Math.min(Math.max(part, getCentre(0)), getCentre(BINS - 1))
  const bin = Math.min(Math.max(0, Math.floor(Math.sqrt(within) * BINS - 0.5)), BINS - 2)
  const low = deviations[bin] ?? normalDeviations
  const high = deviations[bin + 1] ?? normalDeviations
  const share = (within - getCentre(bin)) / (getCentre(bin + 1) - getCentre(bin))
  const between = (place: Place) => low[place] + share * (high[place] - low[place])
  return {
    early85: between('early85'),
    early50: between('early50'),
    middle: between('middle'),
    late50: between('late50'),
    late85: between('late85'),
  }
}
