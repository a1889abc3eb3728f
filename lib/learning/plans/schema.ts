import { z } from 'zod'
import { isCountry } from '@/lib/foundation/values/country'
import { isThisCentury } from '@/lib/foundation/values/this-century'
import { isTimeZone } from '@/lib/foundation/values/time-zone'
import { reminderTimeSchema } from '@/lib/people/notifications/study-reminder/schema'
import * as refusals from '@/messages/generated/learning/plan-refusals'
import { goals } from './goal'

const MOST_HOURS = 80
const MOST_YEARS = 60

export const planSchema = z.strictObject({
  track: z.string().regex(/^[a-z0-9-]{1,40}$/, { error: () => refusals.track() }),
  weeklyHours: z
    .number()
    .int({ error: () => refusals.hoursNotWhole() })
    .min(1, { error: () => refusals.hoursTooFew() })
    .max(MOST_HOURS, { error: () => refusals.hoursTooMany({ max: MOST_HOURS }) }),
  /** 0 is Monday, 6 is Sunday. */
  studyDays: z
    .array(z.number().int().min(0).max(6))
    .min(1, { error: () => refusals.studyDays() })
    .max(7),
  /** ISO 3166-1 alpha-2, `ZZ` for a country that is not listed, or null for "rather not say". */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: () => refusals.country(), abort: true })
    .refine(isCountry, { error: () => refusals.country() })
    .nullable(),
  paidExperienceYears: z
    .number()
    .int({ error: () => refusals.yearsNotWhole() })
    .min(0, { error: () => refusals.yearsTooFew() })
    .max(MOST_YEARS, { error: () => refusals.yearsTooMany({ max: MOST_YEARS }) }),
  goal: z.enum(goals),
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone, { error: () => refusals.timeZone() })
    .optional(),
  /** Time of the weekly mail with this week's plan; left unchanged when omitted. */
  reminder: reminderTimeSchema.optional(),
})
export type PlanInput = z.infer<typeof planSchema>

const daySchema = z.iso
  .date({ error: () => refusals.day() })
  .refine(isThisCentury, { error: () => refusals.dayTooFar() })

/** A pause, both days included. */
export const pauseSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { error: () => refusals.lastBeforeFirst(), path: ['to'] })
export type PauseInput = z.infer<typeof pauseSchema>

/** Assumed start of paid work, for the path to the next levels; null for when the learner is ready. */
export const workStartSchema = z.strictObject({ startsWorkOn: daySchema.nullable() })
export const forecastHiddenSchema = z.strictObject({ isHidden: z.boolean() })
