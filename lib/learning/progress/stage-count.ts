import type { CountedStep } from '@/lib/learning/roadmaps/roadmap'
import { type Progress, tally } from './completion'

type CountedStage = {
  readonly slug: string
  /** Its core steps for juniors on the learner's track. */
  readonly juniorCore: readonly Pick<CountedStep, 'id'>[]
}

export const isJuniorCore = ({ isCore, level }: Pick<CountedStep, 'isCore' | 'level'>): boolean =>
  isCore && level === 'junior'

/**
 * How much of a stage is done, the same on every screen: its core steps to junior-ready until all of those are done on the
 * whole roadmap, and then all its core steps.
 * @param leadsToLevels levels are for the main roadmap
 */
export function countStage(
  { slug, juniorCore }: CountedStage,
  { states, totals }: Pick<Progress, 'states' | 'totals'>,
  leadsToLevels: boolean,
) {
  const { byLevel, byStage } = totals
  const isToJunior = leadsToLevels && juniorCore.length > 0 && byLevel.junior.done < byLevel.junior.total
  const { done, total } = (isToJunior ? tally(juniorCore, states) : byStage[slug]) ?? { done: 0, total: 0 }
  return { isToJunior, done, total }
}
