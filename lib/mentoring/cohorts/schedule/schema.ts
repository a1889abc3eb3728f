import { z } from 'zod'
import { daysBetween } from '@/lib/foundation/values/calendar-date'
import { isThisCentury } from '@/lib/foundation/values/this-century'
import * as words from '@/messages/generated/mentoring/cohort-refusals'

const day = z.iso.date({ error: () => words.dayMissing() }).refine(isThisCentury, { error: () => words.dayTooFar() })
const stage = z.string().regex(/^[a-z0-9-]{1,80}$/, { error: () => words.stageUnknown() })

/** A roadmap has fewer stages. */
const MOST_MODULES = 100
export const MOST_HOLIDAYS = 50
export const MOST_HOLIDAY_DAYS = 366

const isInOrder = ({ from, to }: { readonly from: string; readonly to: string }) => from <= to
const inOrder = { path: ['to'], error: () => words.spanEndsEarly() }
const isShort = ({ from, to }: { readonly from: string; readonly to: string }) =>
  daysBetween(from, to) < MOST_HOLIDAY_DAYS

/** Dates of a class. Replaces those before: stages left out follow the weeks of the roadmap. */
export const scheduleSchema = z.strictObject({
  startsOn: day.nullable(),
  modules: z
    .array(z.strictObject({ stage, from: day, to: day }).refine(isInOrder, inOrder))
    .max(MOST_MODULES, { error: () => words.stageUnknown() }),
  holidays: z
    .array(
      z
        .strictObject({ from: day, to: day })
        .refine(isInOrder, inOrder)
        .refine(isShort, { path: ['to'], error: () => words.holidayTooLong({ max: MOST_HOLIDAY_DAYS }) }),
    )
    .max(MOST_HOLIDAYS, { error: () => words.tooManyHolidays({ max: MOST_HOLIDAYS }) }),
})
export type ScheduleInput = z.infer<typeof scheduleSchema>

/** Dates of one learner. Null takes one back; what is left out stays. */
export const learnerDatesSchema = z
  .strictObject({
    /** The stage that `dueOn` ends; without it, `dueOn` is the date of the goal. */
    stage: stage.optional(),
    dueOn: day.nullable().optional(),
    startsOn: day.nullable().optional(),
  })
  .refine(({ dueOn, startsOn }) => dueOn !== undefined || startsOn !== undefined, {
    path: ['dueOn'],
    error: () => words.dayMissing(),
  })
export type LearnerDatesInput = z.infer<typeof learnerDatesSchema>
