import { type Level, levels } from '@/lib/learning/roadmaps/roadmap'
import type { Tally, Totals } from '../completion'

/** Something that may have been reached: the core of a level and of all below it, the core of a stage, or both. */
export type Moment = { readonly stage?: string; readonly level?: Level }

/**
 * What a change of progress has completed; null for nothing. The server says whether it was reached: a roadmap that
 * leads to no levels reaches none, and a stage counts its junior core until all of that is done.
 */
export function findMoment(before: Totals, after: Totals): Moment | null {
  const level = levels.findLast((level) => isLevelWhole(after, level) && !isLevelWhole(before, level))
  const isWhole = ({ byStage, juniorByStage }: Totals, slug: string) =>
    [byStage[slug], juniorByStage[slug]].filter(isTallyWhole).length
  const stage = Object.keys(after.byStage).find((slug) => isWhole(after, slug) > isWhole(before, slug))
  return level || stage !== undefined
    ? { ...(stage === undefined ? {} : { stage }), ...(level ? { level } : {}) }
    : null
}

const isTallyWhole = (tally: Tally | undefined): boolean =>
  tally !== undefined && tally.total > 0 && tally.done === tally.total

/** A level without core steps is none that is reached. */
export const isLevelWhole = ({ byLevel }: Totals, level: Level): boolean =>
  byLevel[level].total > 0 &&
  levels.slice(0, levels.indexOf(level) + 1).every((below) => byLevel[below].done === byLevel[below].total)
