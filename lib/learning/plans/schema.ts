import { z } from 'zod'
import { isCountry } from '@/lib/foundation/values/country'
import { isThisCentury } from '@/lib/foundation/values/this-century'
import { isTimeZone } from '@/lib/foundation/values/time-zone'
import { reminderTimeSchema } from '@/lib/people/notifications/study-reminder/schema'
import { count, day, instant, textWithExample } from '@/lib/platform/calls/values'
import * as refusals from '@/messages/generated/learning/plan-refusals'
import { goals } from './goal'

const MOST_HOURS = 80
const MOST_YEARS = 60

/**
 * A plan as a form or a call of the API sends it. A field is written to the column of its name, apart from those that
 * `savePlan` converts.
 */
export const planSchema = z.strictObject({
  /** Slug of the main roadmap; the present one when left out, at first the first. */
  roadmap: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/, { error: () => refusals.roadmap() })
    .optional(),
  /** Left out or empty on a roadmap with one track or none, and to keep the one they have. */
  track: z
    .string()
    .regex(/^[a-z0-9-]{0,40}$/, { error: () => refusals.track() })
    .optional(),
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

/** The main roadmap alone, for a learner who has a plan. */
export type MainRoadmapInput = Pick<PlanInput, 'track'> & { readonly roadmap: string }

/** A whole plan, or the main roadmap alone. One object instead of a union, so that a reason names its field. */
export const planChangeSchema = planSchema.partial().superRefine((body, context) => {
  if (isRoadmapAlone(body)) return
  for (const { path, message } of planSchema.safeParse(body).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path, message })
  }
})

const ofRoadmapAlone = ['roadmap', 'track']

/** Returns true if a valid body names the main roadmap alone; otherwise it is a whole plan. */
export const isRoadmapAlone = (body: Partial<PlanInput>): body is MainRoadmapInput =>
  body.roadmap !== undefined && Object.keys(body).every((key) => ofRoadmapAlone.includes(key))

/**
 * A plan as the API answers it and screens show it. A field is read from the column of its name, apart from those that
 * `toPlan` converts. Country, experience and start of work are private to the learner.
 */
export const planAnswerSchema = z
  .strictObject({
    roadmap: textWithExample('backend').describe('Slug of my main roadmap.'),
    track: textWithExample('nodejs').describe('Empty on a roadmap without tracks.'),
    weeklyHours: count,
    studyDays: z.array(z.number().int().min(0).max(6)).describe('0 is Monday.'),
    country: textWithExample('DE').nullable(),
    paidExperienceMonths: count,
    goal: z.enum(goals),
    startedAt: instant,
    hidesForecast: z.boolean(),
    startsWorkOn: day.nullable(),
  })
  .meta({ id: 'Plan' })
type PlanAnswer = z.infer<typeof planAnswerSchema>
export type Plan = Readonly<Omit<PlanAnswer, 'studyDays'>> & { readonly studyDays: readonly number[] }

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
