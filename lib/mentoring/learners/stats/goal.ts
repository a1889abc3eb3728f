import type { Target } from '@/lib/learning/forecast/path'
import { countsAsDone, getState, type States } from '@/lib/learning/progress/completion'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { type CohortGoal, goalSteps } from '@/lib/mentoring/cohorts/goal'

/** Makes a forecast target of a cohort's goal on a learner's track. */
export const toGoalTarget = (roadmap: Roadmap, track: string, goal: CohortGoal): Target => ({
  key: 'goal',
  steps: goalSteps(roadmap, track, goal),
})

/** Sums the effort-hours of a goal, by the median of each step. */
export const sumHours = ({ steps }: Target): number => steps.reduce((sum, { effort }) => sum + effort.median, 0)

/** Returns the share of a goal's effort that is done or waived: 0 to 1. An empty goal gives 0. */
export function shareDone(goal: Target, states: States): number {
  const all = sumHours(goal)
  const steps = goal.steps.filter(({ id }) => countsAsDone(getState(states, id).status))
  return all > 0 ? sumHours({ ...goal, steps }) / all : 0
}
