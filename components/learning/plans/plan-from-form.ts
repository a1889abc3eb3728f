import { goals } from '@/lib/learning/plans/goal'
import type { PlanInput } from '@/lib/learning/plans/schema'
import { reminderTimes } from '@/lib/people/notifications/study-reminder/reminder'

/** Reads a posted plan form. An empty number is 0: the server gives the reason where 0 is invalid. */
export function planFromForm(form: FormData): PlanInput {
  const text = (name: string) => String(form.get(name) ?? '')
  return {
    roadmap: text('roadmap') || undefined,
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

/** Whether the posted form of a first plan states any experience. */
export const namesExperience = (form: FormData): boolean =>
  form.has('knowsSome') || Number(form.get('paidExperienceYears') ?? 0) > 0
