/** A step that took over the matter of another: of several (a merge), or with others of one (a split). */
export type Replacement = {
  readonly successorId: string
  readonly predecessorId: string
  /** When what learners had on the predecessor was carried over; null while that is still to do. */
  readonly carriedAt: Date | null
}

/** Steps, each with the moment up to which what was shown for it belongs here; null for without end. */
export type Lineage = ReadonlyMap<string, Date | null>

/** What a step was made of, near and far, and the step itself. What is still to be carried over is no part of it. */
export function traceLineage(stepId: string, replacements: readonly Replacement[]): Lineage {
  const lineage = new Map<string, Date | null>()
  const visit = (id: string, until: Date | null): void => {
    const known = lineage.get(id)
    if (known !== undefined && !isLater(until, known)) return
    lineage.set(id, until)
    for (const { successorId, predecessorId, carriedAt } of replacements) {
      if (successorId === id && carriedAt) visit(predecessorId, isLater(until, carriedAt) ? carriedAt : until)
    }
  }
  visit(stepId, null)
  return lineage
}

const isLater = (a: Date | null, b: Date | null): boolean => b !== null && (a === null || a > b)

/** Which of the rows that hang on a step and know when they were made belong to a lineage. */
export const rowsWithin = (lineage: Lineage) =>
  [...lineage].map(([stepId, until]) => ({ stepId, createdAt: until ? { lte: until } : undefined }))

/** The steps that stand and hold the matter of one that does not: also through others that were replaced in turn. */
export function findHeirs(
  stepId: string,
  replacements: readonly Replacement[],
  stands: (stepId: string) => boolean,
): readonly string[] {
  const seen = new Set([stepId])
  const visit = (id: string): readonly string[] =>
    replacements
      .filter((row) => row.predecessorId === id)
      .flatMap(({ successorId }) => {
        if (seen.has(successorId)) return []
        seen.add(successorId)
        return stands(successorId) ? [successorId] : visit(successorId)
      })
  return visit(stepId)
}

/** Ids of the steps to which something is still to be carried over: whoever is replaced in turn comes before its heir. */
export function successorsToSettle(replacements: readonly Replacement[]): readonly string[] {
  const open = replacements.filter(({ carriedAt }) => carriedAt === null)
  const seen = new Set<string>()
  const visit = (id: string): readonly string[] => {
    const own = open.filter(({ successorId }) => successorId === id)
    if (own.length === 0 || seen.has(id)) return []
    seen.add(id)
    return [...own.flatMap(({ predecessorId }) => visit(predecessorId)), id]
  }
  return open.flatMap(({ successorId }) => visit(successorId))
}
