const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** How it went for one person who joined a cohort, however often they came and went. */
export type Journey = {
  /** The first time. */
  readonly joinedAt: Date
  /** When they made their plan; null for who never did. */
  readonly plannedAt: Date | null
  /** Null for who is in the cohort now. */
  readonly goneAt: Date | null
  /** When the last core step of the junior level was done; null while one is open. */
  readonly readyAt: Date | null
  /** When the last of those that a mentor reviews was verified; null while one is not. */
  readonly reviewedAt: Date | null
  /** When the last of all of them was verified; null while one is not. */
  readonly verifiedAt: Date | null
  /** When the last step of the cohort's goal was done. */
  readonly finishedAt: Date | null
}

/** People, each counted once. */
export type Heads = {
  readonly present: number
  /** Of these, who learned within the last four weeks. */
  readonly active: number
  readonly left: number
  readonly removed: number
}

/** `present + left + removed = joined` */
export type Outcomes = Heads & {
  readonly joined: number
  readonly ready: number
  /** Of the ready. */
  readonly reviewed: number
  readonly verified: number
  readonly finished: number
  /** From beginning to junior-ready, of those who became so after they joined; null of nobody. */
  readonly weeksToReady: { readonly median: number; readonly of: number } | null
}

/**
 * What became of those who joined. Of who is gone, only what they had reached when they went counts.
 * @param journeys of those who have reached something; of the others there is nothing to tell
 */
export function computeOutcomes(heads: Heads, journeys: readonly Journey[]): Outcomes {
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

const isReached = ({ goneAt }: Journey, at: Date | null): boolean => at !== null && (goneAt === null || at <= goneAt)

function medianWeeks(ready: readonly Journey[]): Outcomes['weeksToReady'] {
  const weeks = ready.flatMap((journey) => weeksToReady(journey) ?? []).sort((a, b) => a - b)
  const middle = (weeks.length - 1) / 2
  const [lower, upper] = [weeks[Math.floor(middle)], weeks[Math.ceil(middle)]]
  if (lower === undefined || upper === undefined) return null
  return { median: (lower + upper) / 2, of: weeks.length }
}

/**
 * From the day they joined, or made their plan where that came first, so that no time of learning is left out; null for
 * who was ready on joining: the cohort saw nothing of their way.
 */
function weeksToReady({ joinedAt, plannedAt, readyAt }: Journey): number | null {
  if (!readyAt || readyAt <= joinedAt) return null
  const begun = Math.min(joinedAt.getTime(), plannedAt?.getTime() ?? joinedAt.getTime())
  return (readyAt.getTime() - begun) / WEEK_MS
}
