import { formatList } from '@/lib/foundation/messages/format'
import { formatWeekday } from '@/lib/foundation/values/day-words'
import type { Goal } from '@/lib/learning/plans/goal'
import * as words from '@/messages/generated/mentoring/learner-plan'

/** "Monday, Wednesday and Friday", "Every day"; 0 is Monday. */
export function daysInWords(studyDays: readonly number[]): string {
  if (studyDays.length === 0 || studyDays.length === 7) return words.everyDay()
  return formatList(studyDays.map((day) => formatWeekday(day)))
}

export const goalWords: Record<Goal, () => string> = {
  'first-job': words.goalFirstJob,
  'change-job': words.goalChangeJob,
  freelance: words.goalFreelance,
  curiosity: words.goalCuriosity,
}

/**
 * Puts the distance from the plan into words. @param behind percentage points, negative is ahead; null before it was
 * computed
 */
export function behindInWords(behind: number | null): string {
  if (behind === null) return words.notYet()
  if (behind === 0) return words.onPlan()
  return behind > 0 ? words.behind({ points: behind }) : words.ahead({ points: -behind })
}
