const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** Dates of one person who joined a cohort, however often they came and went. */
export type LearnerJourney = {
  /** First time of joining. */
  readonly joinedAt: Date
  /** Time of making their plan; null without one. */
  readonly plannedAt: Date | null
  /** Time of leaving; null for a present member. */
  readonly goneAt: Date | null
  /** Time when the last core step of the junior level was done; null while one is open. */
  readonly readyAt: Date | null
  /** Time when the last of those that a mentor reviews was verified; null while one is not. */
  readonly reviewedAt: Date | null
  /** Time when the last of all of them was verified; null while one is not. */
  readonly verifiedAt: Date | null
  /** Time when the last step of the cohort's goal was done. */
  readonly finishedAt: Date | null
}

/** Numbers of people, each counted once. */
export type HeadCounts = {
  readonly present: number
  /** Present people who learned within the last four weeks. */
  readonly active: number
  readonly left: number
  readonly removed: number
}

/** `present + left + removed = joined` */
export type Outcomes = HeadCounts & {
  readonly joined: number
  readonly ready: number
  /** Subset of `ready`. */
  readonly reviewed: number
  readonly verified: number
  readonly finished: number
  /** Weeks from beginning to junior-ready, of those who became so after they joined; null without any. */
  readonly weeksToReady: { readonly median: number; readonly of: number } | null
}

/**
 * Computes the outcomes of those who joined. For people who left, only what they had reached by then counts.
 * @param journeys of people who have reached something; the others need none
 */
export function computeOutcomes(heads: HeadCounts, journeys: readonly LearnerJourney[]): Outcomes {
  const ready = journeys.filter((journey) => isReached(journey, journey.readyAt))
  return {
    ...heads,
    joined: heads.present + heads.left + heads.removed,
    ready: ready.length,
    reviewed: ready.filter((journey) => isReached(journey, journey.reviewedAt)).length,
    verified: ready.filter((journey) => isReached(journey, journey.verifiedAt)).length,
    finished: journeys.filter((journey) => isReached(journey, journey.finishedAt)).length,
    weeksToReady: medianWeeks(ready),
  }
}

const isReached = ({ goneAt }: LearnerJourney, at: Date | null): boolean =>
  at !== null && (goneAt === null || at <= goneAt)

function medianWeeks(ready: readonly LearnerJourney[]): Outcomes['weeksToReady'] {
  const weeks = ready.flatMap((journey) => weeksToReady(journey) ?? []).sort((a, b) => a - b)
  const middle = (weeks.length - 1) / 2
  const [lower, upper] = [weeks[Math.floor(middle)], weeks[Math.ceil(middle)]]
  if (lower === undefined || upper === undefined) return null
  return { median: (lower + upper) / 2, of: weeks.length }
}

/**
 * Returns the weeks from the day they joined, or made their plan where that came first, so that no learning time is
 * left out; null for people who were ready on joining, whose time the cohort did not see.
 */
function weeksToReady({ joinedAt, plannedAt, readyAt }: LearnerJourney): number | null {
  if (!readyAt || readyAt <= joinedAt) return null
  const begun = Math.min(joinedAt.getTime(), plannedAt?.getTime() ?? joinedAt.getTime())
  return (readyAt.getTime() - begun) / WEEK_MS
}
