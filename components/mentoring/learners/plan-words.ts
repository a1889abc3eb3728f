import type { Goal } from '@/lib/learning/plans/goal'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** "Monday, Wednesday and Friday", "Every day"; 0 is Monday. */
export function daysInWords(studyDays: readonly number[]): string {
  if (studyDays.length === 0 || studyDays.length === days.length) return 'Every day'
  const names = studyDays.flatMap((day) => days[day] ?? [])
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
}

export const goalWords: Record<Goal, string> = {
  'first-job': 'For a first job',
  'change-job': 'For another job',
  freelance: 'For work of their own',
  curiosity: 'Out of curiosity',
}

/** @param behind percentage points, negative is ahead; null before it was worked out */
export function behindInWords(behind: number | null): string {
  if (behind === null) return 'Not calculated yet'
  if (behind === 0) return 'On plan'
  const points = Math.abs(behind)
  return `${points} ${points === 1 ? 'point' : 'points'} ${behind > 0 ? 'behind' : 'ahead'}`
}
