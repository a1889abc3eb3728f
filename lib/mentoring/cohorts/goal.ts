import { addDays } from '@/lib/foundation/values/calendar-date'
import { type Day, formatLongDay } from '@/lib/foundation/values/day-words'
import { type Level, levels, listSteps, onTrack, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'

/** What a cohort works towards: the core up to a level, or the core of some stages, by slug. */
export type CohortGoal = { readonly level: Level } | { readonly stages: readonly string[] }

/** By when: one day for all, or so many weeks after each learner joined. */
export type CohortDeadline = { readonly on: Day } | { readonly weeks: number }

type StoredGoal = { readonly goalLevel: string; readonly goalStages: string }
type StoredDeadline = { readonly deadlineOn: string | null; readonly deadlineWeeks: number | null }

export function toGoal({ goalLevel, goalStages }: StoredGoal): CohortGoal {
  if (goalStages) return { stages: goalStages.split(' ') }
  const level = levels.find((one) => one === goalLevel)
  if (!level) throw new Error(`There is no such level: ${goalLevel}`)
  return { level }
}

export const storedGoal = (goal: CohortGoal): StoredGoal =>
  'level' in goal
    ? { goalLevel: goal.level, goalStages: '' }
    : { goalLevel: 'junior', goalStages: [...new Set(goal.stages)].join(' ') }

export function toDeadline({ deadlineOn, deadlineWeeks }: StoredDeadline): CohortDeadline | null {
  if (deadlineOn !== null) return { on: deadlineOn }
  return deadlineWeeks === null ? null : { weeks: deadlineWeeks }
}

export const storedDeadline = (deadline: CohortDeadline | null): StoredDeadline => ({
  deadlineOn: deadline && 'on' in deadline ? deadline.on : null,
  deadlineWeeks: deadline && 'weeks' in deadline ? deadline.weeks : null,
})

/** The steps that a goal asks for on a track. A stage that the roadmap no longer has asks for nothing. */
export function goalSteps(roadmap: Roadmap, trackSlug: string, goal: CohortGoal): readonly Step[] {
  const core = listSteps(onTrack(roadmap, trackSlug)).filter(({ isCore }) => isCore)
  if ('stages' in goal) return core.filter(({ stageSlug }) => goal.stages.includes(stageSlug))
  const highest = levels.indexOf(goal.level)
  return core.filter(({ level }) => levels.indexOf(level) <= highest)
}

/** The day by which a learner should reach the goal; null without a deadline. */
export function deadlineFor(deadline: CohortDeadline | null, joinedOn: Day): Day | null {
  if (!deadline) return null
  return 'on' in deadline ? deadline.on : addDays(joinedOn, deadline.weeks * 7)
}

const levelWords: Record<Level, string> = {
  junior: 'The core of the junior level',
  mid: 'The core up to the mid level',
  senior: 'The core up to the senior level',
}

/** "The core of the junior level", "The core of Databases and Servers" */
export function goalInWords(goal: CohortGoal, stages: readonly { readonly slug: string; readonly title: string }[]) {
  if ('level' in goal) return levelWords[goal.level]
  const titles = goal.stages.map((slug) => stages.find((stage) => stage.slug === slug)?.title ?? slug)
  const last = titles.at(-1)
  return `The core of ${titles.length > 1 ? `${titles.slice(0, -1).join(', ')} and ${last}` : last}`
}

/** "by 1 June 2027", "within 40 weeks of joining", "without a deadline" */
export function deadlineInWords(deadline: CohortDeadline | null): string {
  if (!deadline) return 'without a deadline'
  if ('on' in deadline) return `by ${formatLongDay(deadline.on)}`
  return `within ${deadline.weeks} week${deadline.weeks === 1 ? '' : 's'} of joining`
}
