/** What the forecast takes for granted about learners in general. Everything else it learns from the one it is for. */
export type Assumptions = {
  /** While only the plan speaks, the part of its hours that is taken to become effort-hours of finished steps. */
  readonly planTaken: number
  /** The same once there is a pace to set beside it: most people keep less than they planned. */
  readonly planKept: number
  /** What a plan is worth beside what was seen, in weeks of data. */
  readonly planWeeks: number
  /** After so many unpaused weeks a week weighs half. */
  readonly halfLifeWeeks: number
  /** How differently one person's weeks turn out: log-variance of a week. What people do is unsteady, so it is large. */
  readonly weekVariance: number
  /** What that is worth beside the learner's own months, in months. */
  readonly weekVarianceMonths: number
  /** The weeks ahead hold more in store than those behind have shown: factor on it for them. */
  readonly weeksAheadFactor: number
  /** How far a pace wanders: log-variance of a year ahead. */
  readonly driftPerYear: number
  /** Of the spread of a step's effort, the part that is the step's own; the rest is the person, whom the pace knows. */
  readonly stepShare: number
  /** Pace lost over a year ahead, as learning goes on beside a life. */
  readonly slowdownPerYear: number
  /** Of what a learner does, the part on the way to a level, before anything was seen; worth so many hours. */
  readonly pathShare: number
  readonly pathHours: number
}

/** Fitted on simulated learners (scripts/calibrate.ts says how well), then rounded: no decimal here is a fact. */
export const assumptions: Assumptions = {
  planTaken: 1,
  planKept: 0.75,
  planWeeks: 5,
  halfLifeWeeks: 26,
  weekVariance: 1.1,
  weekVarianceMonths: 4,
  weeksAheadFactor: 1.5,
  driftPerYear: 0.05,
  stepShare: 0.8,
  slowdownPerYear: 0.02,
  pathShare: 0.96,
  pathHours: 80,
}
