import type { WorkingWeek } from '@/lib/mentoring/cohorts/working-hours'
import { changers } from './cast-changers'
import { evening } from './cast-evening'
import type { CohortKey, Learner, MentorKey } from './person'

export const learners: readonly Learner[] = [...evening, ...changers]

export const staff = {
  marek: { email: 'mentor@waymark.test', name: 'Marek Novak', timeZone: 'Europe/Prague' },
  thandiwe: { email: 'thandiwe.mokoena@waymark.test', name: 'Thandiwe Mokoena', timeZone: 'Africa/Johannesburg' },
  admin: { email: 'admin@waymark.test', name: 'Sofia Lindgren', timeZone: 'Europe/Stockholm' },
} as const

type CohortPlan = {
  readonly name: string
  readonly mentors: readonly MentorKey[]
  readonly week: WorkingWeek
  /** Working hours within which a review is promised. */
  readonly promisedHours: number
  readonly weeklyHours: number
  /** Deadline for the goal, in weeks after the cohort began or after each learner joined. */
  readonly deadline: { readonly from: 'start' | 'joining'; readonly weeks: number }
  readonly foundedDaysAgo: number
}

const office = { days: [0, 1, 2, 3, 4], from: 9, until: 17 } as const

/** Cohorts of the demo. Both have junior's core as their goal. */
export const cohorts: Readonly<Record<CohortKey, CohortPlan>> = {
  evening: {
    name: 'Evening cohort',
    mentors: ['marek', 'thandiwe'],
    week: { ...office, timeZone: staff.marek.timeZone },
    promisedHours: 16,
    weeklyHours: 12,
    deadline: { from: 'start', weeks: 62 },
    foundedDaysAgo: 312,
  },
  changers: {
    name: 'Career changers',
    mentors: ['thandiwe'],
    week: { ...office, timeZone: staff.thandiwe.timeZone },
    promisedHours: 24,
    weeklyHours: 15,
    deadline: { from: 'joining', weeks: 52 },
    foundedDaysAgo: 305,
  },
}
