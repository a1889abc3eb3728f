import { goals } from '@/lib/learning/plans/goal'
import type { PlanInput } from '@/lib/learning/plans/schema'
import { reminderTimes } from '@/lib/people/notifications/study-reminder/reminder'

/** What a posted plan form says. A blank number is 0: the server gives the reason where 0 will not do. */
export function planFromForm(form: FormData): PlanInput {
  const text = (name: string) => String(form.get(name) ?? '')
  return {
    track: text('track'),
    weeklyHours: Number(text('weeklyHours')),
    studyDays: form.getAll('studyDays').map(Number),
    country: text('country') || null,
    paidExperienceYears: Number(text('paidExperienceYears')),
    goal: goals.find((goal) => goal === text('goal')) ?? 'first-job',
    timeZone: text('timeZone') || undefined,
    reminder: reminderTimes.find((time) => time === text('reminder')),
  }
}

/** Whether a posted form of a first plan says that the learner does not start from zero. */
export const namesExperience = (form: FormData): boolean =>
  form.has('knowsSome') || Number(form.get('paidExperienceYears') ?? 0) > 0
