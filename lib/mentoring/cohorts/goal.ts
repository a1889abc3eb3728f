import { formatList } from '@/lib/foundation/messages/format'
import { type Day, formatLongDay } from '@/lib/foundation/values/day-words'
import {
  hasLevels,
  type Level,
  levels,
  listSteps,
  type Roadmap,
  type Step,
  toTrackRoadmap,
} from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/mentoring/cohort-words'

/** Goal of a cohort: the core up to a level, or the core of some stages, by slug. */
export type CohortGoal = { readonly level: Level } | { readonly stages: readonly string[] }

/** Deadline of the goal: one day for all, or a number of weeks after each learner joined. */
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

/** Lists the steps of a goal on a track. Ignores stages that the roadmap no longer has. */
export function goalSteps(roadmap: Roadmap, trackSlug: string, goal: CohortGoal): readonly Step[] {
  const core = listSteps(toTrackRoadmap(roadmap, trackSlug)).filter(({ isCore }) => isCore)
  if ('stages' in goal) return core.filter(({ stageSlug }) => goal.stages.includes(stageSlug))
  const highest = levels.indexOf(goal.level)
  return core.filter(({ level }) => levels.indexOf(level) <= highest)
}

/**
 * Puts a goal into words: "Junior-level core steps", "Core steps of Databases and Servers"; on a roadmap without levels
 * "All core steps of Git in a week".
 */
export function goalInWords(goal: CohortGoal, roadmap: NamedRoadmap): string {
  if ('level' in goal) {
    return hasLevels(roadmap) ? words.goalLevel({ level: goal.level }) : words.goalWhole({ roadmap: roadmap.title })
  }
  const titles = goal.stages.map((slug) => roadmap.stages.find((stage) => stage.slug === slug)?.title ?? slug)
  return words.goalStages({ stages: formatList(titles) })
}

/** The fields of a roadmap that the words of a goal name. */
export type NamedRoadmap = Pick<Roadmap, 'title' | 'goal'> & {
  readonly stages: readonly { readonly slug: string; readonly title: string }[]
}

/** "By 1 June 2027", "Within 40 weeks of joining", "None" */
export function deadlineInWords(deadline: CohortDeadline | null): string {
  if (!deadline) return words.noDeadline()
  return 'on' in deadline ? words.byDay({ day: formatLongDay(deadline.on) }) : words.inWeeks({ weeks: deadline.weeks })
}

/** "The core of Databases, within 40 weeks of joining" */
export function goalAndDeadlineInWords(
  { goal, deadline }: { readonly goal: CohortGoal; readonly deadline: CohortDeadline | null },
  roadmap: NamedRoadmap,
): string {
  const what = goalInWords(goal, roadmap)
  if (!deadline) return words.goalAlone({ goal: what })
  return 'on' in deadline
    ? words.goalByDay({ goal: what, day: formatLongDay(deadline.on) })
    : words.goalInWeeks({ goal: what, weeks: deadline.weeks })
}
