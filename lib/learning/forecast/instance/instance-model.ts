/** Quantiles of a distribution; half of it lies between the inner two, 85% between the outer. */
export const quantiles = ['early85', 'early50', 'middle', 'late50', 'late85'] as const
export type Quantile = (typeof quantiles)[number]

/** Share of arrivals up to each quantile. */
export const quantileShares: Readonly<Record<Quantile, number>> = {
  early85: 0.075,
  early50: 0.25,
  middle: 0.5,
  late50: 0.75,
  late85: 0.925,
}

/** Standard deviations of the forecast, by quantile. */
export type Deviations = Readonly<Record<Quantile, number>>

/** Quantiles of the normal distribution. */
export const normalDeviations: Deviations = {
  early85: -1.4395,
  early50: -0.6745,
  middle: 0,
  late50: 0.6745,
  late85: 1.4395,
}

/** Shares of the way that are corrected separately: narrower early on, where forecasts change most. */
export const BINS = 8

/** Returns the share of the way (0 to 1) at a bin's centre. */
export const getCentre = (bin: number): number => ((bin + 0.5) / BINS) ** 2

/** Values learnt from an instance's own people. None of them reveals anything about one person. */
export type InstanceModel = {
  /** Share of a plan that people keep: effort-hours per planned hour. */
  readonly kept: number
  /** Share of days in announced pauses. */
  readonly paused: number
  /** Quantiles of arrivals, by share of the way; null until learnt. */
  readonly deviations: readonly Deviations[] | null
}

/** Defaults while nothing has been learnt. */
export const defaultInstanceModel: InstanceModel = { kept: 0.465, paused: 0.03, deviations: null }

/** Returns the deviations at a share of the way (0 to 1), interpolated linearly between the centres of bins. */
export function deviationsAt({ deviations }: InstanceModel, part: number): Deviations {
  if (!deviations) return normalDeviations
  const within = Math.min(Math.max(part, getCentre(0)), getCentre(BINS - 1))
  const bin = Math.min(Math.max(0, Math.floor(Math.sqrt(within) * BINS - 0.5)), BINS - 2)
  const low = deviations[bin] ?? normalDeviations
  const high = deviations[bin + 1] ?? normalDeviations
  const share = (within - getCentre(bin)) / (getCentre(bin + 1) - getCentre(bin))
  const between = (place: Quantile) => low[place] + share * (high[place] - low[place])
  return {
    early85: between('early85'),
    early50: between('early50'),
    middle: between('middle'),
    late50: between('late50'),
    late85: between('late85'),
  }
}
