import { invalid } from '@/lib/foundation/errors'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import type { CohortDeadline, CohortGoal } from '../goal'

/** Settings of a cohort that must be consistent. */
export type Settings = {
  readonly workFrom: number
  readonly workUntil: number
  readonly startsOn: string | null
  readonly goal: CohortGoal
  readonly deadline: CohortDeadline | null
}

/**
 * Finds the first inconsistent setting; null when all are consistent.
 * @param stageSlugs of the cohort's roadmap, which its goal names
 */
export function findInvalidSetting(
  { workFrom, workUntil, startsOn, goal, deadline }: Settings,
  stageSlugs: readonly string[],
): { readonly field: string; readonly reason: string } | null {
  if (workUntil <= workFrom) return { field: 'workUntil', reason: words.endBeforeStart() }
  if ('stages' in goal && !goal.stages.every((slug) => stageSlugs.includes(slug))) {
    return { field: 'goal', reason: words.stageUnknown() }
  }
  if (deadline && 'on' in deadline && startsOn !== null && deadline.on <= startsOn) {
    return { field: 'deadline', reason: words.deadlineBeforeStart() }
  }
  return null
}

/**
 * Requires consistent settings.
 * @param roadmap the cohort's
 * @throws invalid with the inconsistent field
 */
export function requireConsistentSettings(settings: Settings, roadmap: Roadmap): void {
  const fault = findInvalidSetting(
    settings,
    roadmap.stages.map(({ slug }) => slug),
  )
  if (fault) throw invalid(fault.field, fault.reason)
}
