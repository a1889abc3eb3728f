import type { Arrival } from '@/lib/forecast/forecast'
import { levelPath } from '@/lib/levels/level-path'
import type { LearnerFacts } from '../../../_components/learner-facts'

/** The way to senior, from the date of the first pass. */
export function pathFrom({ roadmap, plan, progress, today }: LearnerFacts, ready: Arrival | null) {
  const { weeklyHours, startsWorkOn, paidExperienceMonths } = plan
  const { track, states } = progress
  const juniorReady = ready?.state === 'range' ? ready.range50 : null
  return levelPath({ roadmap, track, states, paidExperienceMonths, weeklyHours, startsWorkOn, juniorReady, today })
}
