/** A step that replaced another, which was merged with others into it or split into it and others. */
export type Replacement = {
  readonly successorId: string
  readonly predecessorId: string
  /** When progress on the predecessor was carried over; null while that is pending. */
  readonly carriedAt: Date | null
}

/** Steps, each with the time up to which its rows belong to the lineage; null without limit. */
export type Lineage = ReadonlyMap<string, Date | null>

/**
 * Returns the step itself and all steps it was made of, direct and indirect, without those still to be carried over.
 */
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

/** Builds filters for rows of a lineage, by their step and creation time. */
export const rowsWithin = (lineage: Lineage) =>
  [...lineage].map(([stepId, until]) => ({ stepId, createdAt: until ? { lte: until } : undefined }))

/** Returns the current successors of a retired step, also through successors that were replaced in turn. */
export function findSuccessors(
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

/**
 * Returns the ids of steps that progress still has to be carried over to: a step that is itself replaced comes before
 * its successor.
 */
export function listPendingSuccessors(replacements: readonly Replacement[]): readonly string[] {
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
