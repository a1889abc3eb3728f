/**
 * Assumptions of the forecast about learners in general. The rest is learnt from the learner, and from the instance
 * (`InstanceModel`).
 */
export type Assumptions = {
  /** Weight of a plan against observations, in weeks of data. */
  readonly planWeeks: number
  /** Unpaused days without a tick that leave the pace as it was. */
  readonly heldDays: number
  /** Unpaused weeks after which a week's weight is halved. */
  readonly halfLifeWeeks: number
  /** Uncertainty of a pace: log-variance that falls with the weeks observed. */
  readonly paceVariance: number
  /** Variation between weeks: log-variance of a week ahead. */
  readonly weekVariance: number
  /** Drift of a pace: log-variance of a year ahead. */
  readonly driftPerYear: number
  /** Log-variance that remains, however much was observed. */
  readonly floor: number
  /** Share of the pace lost over a year ahead. */
  readonly slowdownPerYear: number
  /** Multiple of the planned hours beyond which hours count as known before, not as learnt. */
  readonly believedPlans: number
  /** Uncertainty from changed hours: log-spread per unit of log-change that the data do not show yet. */
  readonly promiseSpread: number
  /** Days of a learner's own that weigh as much as the usual share of pauses. */
  readonly pauseDays: number
}

/** Fitted on simulated learners (lab/calibrate.ts reports how well), then rounded: no decimal here is a fact. */
export const assumptions: Assumptions = {
  planWeeks: 7.9,
  heldDays: 21,
  halfLifeWeeks: 210,
  paceVariance: 2.4,
  weekVariance: 0.96,
  driftPerYear: 0.049,
  floor: 0.041,
  slowdownPerYear: 0.064,
  believedPlans: 2.3,
  promiseSpread: 0.21,
  pauseDays: 182,
}
