import { z } from 'zod'
import { isTimeZone } from '@/lib/foundation/values/time-zone'
import { reminderTimeSchema } from '@/lib/people/notifications/study-reminder/schema'
import { goals } from './goal'

export const planSchema = z.strictObject({
  track: z.string().regex(/^[a-z0-9-]{1,40}$/, 'Choose a track.'),
  weeklyHours: z.number().int().min(1, 'At least one hour a week.').max(80, 'At most 80 hours a week.'),
  /** 0 is Monday, 6 is Sunday. */
  studyDays: z.array(z.number().int().min(0).max(6)).min(1, 'Choose at least one day.').max(7),
  /** ISO 3166-1 alpha-2, `ZZ` for a country that is not listed, or null for "rather not say". */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Choose a country.')
    .nullable(),
  paidExperienceYears: z.number().int().min(0, 'Years, 0 or more.').max(60, 'At most 60 years.'),
  goal: z.enum(goals),
  timeZone: z.string().max(60).refine(isTimeZone, 'Choose a time zone.').optional(),
  /** When this week's plan comes by mail; left out, that stays as it is. */
  reminder: reminderTimeSchema.optional(),
})
export type PlanInput = z.infer<typeof planSchema>

const daySchema = z.iso.date('Choose a day.')

/** Time off, both days included. */
export const pauseSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { error: 'The last day is before the first.', path: ['to'] })
export type PauseInput = z.infer<typeof pauseSchema>

/** When paid work is assumed to begin, for the path to the next levels; null for when the learner is ready. */
export const workStartSchema = z.strictObject({ startsWorkOn: daySchema.nullable() })
export const forecastHiddenSchema = z.strictObject({ isHidden: z.boolean() })
