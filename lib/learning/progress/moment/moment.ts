import { type Level, levels } from '@/lib/learning/roadmaps/roadmap'
import type { Tally, Totals } from '../completion'

/** The part of a stage's core that was completed: up to junior-ready, all of it, or both at once. */
export const stageParts = ['junior', 'all', 'both'] as const
export type StagePart = (typeof stageParts)[number]

/** A possible achievement: the core of a level and of all below it, the core of a stage, or both. */
export type Moment = { readonly stage?: string; readonly part?: StagePart; readonly level?: Level }

/**
 * Finds what a change of progress has completed; null for nothing. The server decides whether it was reached: a roadmap
 * without levels reaches none, and a stage counts its junior core until all of that is done.
 */
export function findMoment(before: Totals, after: Totals): Moment | null {
  const level = levels.findLast((level) => isLevelWhole(after, level) && !isLevelWhole(before, level))
  const [stage] = Object.keys(after.byStage).flatMap((slug) => {
    const part = findPart(
      hasCompleted(before.juniorByStage[slug], after.juniorByStage[slug]),
      hasCompleted(before.byStage[slug], after.byStage[slug]),
    )
    return part ? [{ stage: slug, part }] : []
  })
  return level || stage ? { ...stage, ...(level && { level }) } : null
}

function findPart(isJunior: boolean, isAll: boolean): StagePart | null {
  if (isJunior && isAll) return 'both'
  if (isJunior) return 'junior'
  return isAll ? 'all' : null
}

const hasCompleted = (before: Tally | undefined, after: Tally | undefined): boolean =>
  isWhole(after) && !isWhole(before)

const isWhole = (tally: Tally | undefined): boolean =>
  tally !== undefined && tally.total > 0 && tally.done === tally.total

/** Whether a level's core is done. A level without core steps cannot be reached. */
export const isLevelWhole = ({ byLevel }: Totals, level: Level): boolean =>
  byLevel[level].total > 0 &&
  levels.slice(0, levels.indexOf(level) + 1).every((below) => byLevel[below].done === byLevel[below].total)
