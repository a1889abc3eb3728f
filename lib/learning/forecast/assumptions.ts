/**
 * What the forecast takes for granted about learners in general. The rest it learns from the one it is for, and from
 * the instance they are on (`Instance`).
 */
export type Assumptions = {
  /** What a plan is worth beside what was seen, in weeks of data. */
  readonly planWeeks: number
  /** Unpaused days without a tick that leave the pace as it was. */
  readonly heldDays: number
  /** After so many unpaused weeks a week weighs half. */
  readonly halfLifeWeeks: number
  /** How unsure a pace is: log-variance that falls with the weeks behind it. */
  readonly paceVariance: number
  /** How differently weeks turn out: log-variance of a week ahead. */
  readonly weekVariance: number
  /** How far a pace wanders: log-variance of a year ahead. */
  readonly driftPerYear: number
  /** Log-variance that stays, however much was seen. */
  readonly floor: number
  /** Pace lost over a year ahead, as learning goes on beside a life. */
  readonly slowdownPerYear: number
  /** Hours above so many times the plan are not taken for learnt. */
  readonly believedPlans: number
  /** What a change of hours leaves unsure: log-spread for each unit of log-change that the data do not show yet. */
  readonly promiseSpread: number
  /** How many days of a learner's own count as much as what is usual about pauses. */
  readonly pauseDays: number
}

/** Fitted on simulated learners (scripts/calibrate.ts says how well), then rounded: no decimal here is a fact. */
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
