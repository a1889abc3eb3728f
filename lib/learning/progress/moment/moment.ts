import { type Level, levels } from '@/lib/learning/roadmaps/roadmap'
import type { Totals } from '../completion'

/** Something that was reached: the core of a stage, or that of a level and of all below it. */
export type Moment = { readonly stage: string } | { readonly level: Level }

/** What a change of progress has reached; the greater of two. Null for what was there before, and where nothing was. */
export function findMoment(before: Totals, after: Totals): Moment | null {
  const level = levels.findLast((level) => isLevelWhole(after, level) && !isLevelWhole(before, level))
  if (level) return { level }
  const stage = Object.keys(after.byStage).find((slug) => isStageWhole(after, slug) && !isStageWhole(before, slug))
  return stage === undefined ? null : { stage }
}

export function isStageWhole({ byStage }: Totals, slug: string): boolean {
  const tally = byStage[slug]
  return tally !== undefined && tally.total > 0 && tally.done === tally.total
}

/** A level without core steps is none that is reached. */
export const isLevelWhole = ({ byLevel }: Totals, level: Level): boolean =>
  byLevel[level].total > 0 &&
  levels.slice(0, levels.indexOf(level) + 1).every((below) => byLevel[below].done === byLevel[below].total)
