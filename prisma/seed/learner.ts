import type { Goal } from '@/lib/learning/plans/goal'
import type { CohortKey, Learner, Story } from './person'

type Place = readonly [key: string, name: string, country: string | null, timeZone: string]
type Plan = readonly [track: string, weeklyHours: number, studyDays: readonly number[]]
type Extra = { readonly goal?: Goal; readonly months?: number; readonly email?: string }

/** Makes a member of the cast from few values. */
export function learner(cohort: CohortKey, place: Place, plan: Plan, story: Story, extra: Extra = {}): Learner {
  const [key, name, country, timeZone] = place
  const [track, weeklyHours, studyDays] = plan
  const { goal = 'first-job', months = 0, email = `${key.replaceAll('-', '.')}@waymark.test` } = extra
  const who = { key, email, name, timeZone, country, cohort, story }
  return { ...who, track, weeklyHours, studyDays, goal, paidExperienceMonths: months }
}
