import { changers } from './cast-changers'
import { evening } from './cast-evening'
import type { CohortKey, Learner, MentorKey } from './person'

export const learners: readonly Learner[] = [...evening, ...changers]

export const staff = {
  marek: { email: 'mentor@waymark.test', name: 'Marek Novak', timeZone: 'Europe/Prague' },
  thandiwe: { email: 'thandiwe.mokoena@waymark.test', name: 'Thandiwe Mokoena', timeZone: 'Africa/Johannesburg' },
  admin: { email: 'admin@waymark.test', name: 'Sofia Lindgren', timeZone: 'Europe/Stockholm' },
} as const

type CohortPlan = { readonly name: string; readonly promisedHours: number; readonly mentors: readonly MentorKey[] }

export const cohorts: Readonly<Record<CohortKey, CohortPlan>> = {
  evening: { name: 'Evening cohort', promisedHours: 48, mentors: ['marek', 'thandiwe'] },
  changers: { name: 'Career changers', promisedHours: 72, mentors: ['thandiwe'] },
}
