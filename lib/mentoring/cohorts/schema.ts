import { z } from 'zod'
import { oneLine } from '@/lib/foundation/values/one-line'
import { requiredText } from '@/lib/foundation/values/text'
import { isThisCentury } from '@/lib/foundation/values/this-century'
import { isTimeZone } from '@/lib/foundation/values/time-zone'
import { levels } from '@/lib/learning/roadmaps/roadmap'
import { emailAddress } from '@/lib/people/accounts/schema'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import { behindDaysChoices, defaultThresholds, goneDaysChoices } from './thresholds'

const whole = (min: number, max: number, unit: 'hours' | 'weeks' | 'days') =>
  z
    .number({ error: () => words.notWhole({ unit }) })
    .int({ error: () => words.notWhole({ unit }) })
    .min(min, { error: () => words.atLeast({ min }) })
    .max(max, { error: () => words.atMost({ max }) })

const day = z.iso.date({ error: () => words.dayMissing() }).refine(isThisCentury, { error: () => words.dayTooFar() })

const goal = z.union(
  [
    z.strictObject({ level: z.enum(levels) }),
    z.strictObject({
      stages: z
        .array(z.string().regex(/^[a-z0-9-]{1,80}$/, { error: () => words.stageUnknown() }))
        .min(1, { error: () => words.goalMissing() })
        .max(40, { error: () => words.stageUnknown() }),
    }),
  ],
  { error: () => words.goalMissing() },
)

const deadline = z.union([z.strictObject({ on: day }), z.strictObject({ weeks: whole(1, 260, 'weeks') })], {
  error: () => words.deadlineMissing(),
})

const settings = {
  // Part of the subject of mails.
  name: oneLine(80),
  /** Slug of the roadmap that it follows. */
  roadmap: z.string().regex(/^[a-z0-9-]{1,80}$/, { error: () => words.roadmapUnknown() }),
  /** Working hours within which a mentor reviews. */
  promisedHours: whole(1, 160, 'hours'),
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone, { error: () => words.timeZoneUnknown() }),
  /** 0 is Monday, 6 is Sunday. */
  workDays: z
    .array(z.number().int().min(0).max(6))
    .min(1, { error: () => words.workDaysMissing() })
    .max(7),
  /** Hours of the clock between which mentors work. */
  workFrom: whole(0, 23, 'hours'),
  workUntil: whole(1, 24, 'hours'),
  startsOn: day.nullable(),
  /** The pace that the cohort requires; null for none. */
  weeklyHours: whole(1, 60, 'hours').nullable(),
  goal,
  deadline: deadline.nullable(),
  /** Days of silence after which learners are flagged: as gone quiet, and as behind. */
  goneDays: z.literal(goneDaysChoices, { error: () => words.dayCountUnknown() }),
  behindDays: z.literal(behindDaysChoices, { error: () => words.dayCountUnknown() }),
}

/** A change of some settings; those left out stay. */
export const cohortChangeSchema = z
  .strictObject({
    ...settings,
    /** Its join link lets people sign up where the instance does not. */
    opensSignUp: z.boolean(),
  })
  .partial()
export type CohortChange = z.infer<typeof cohortChangeSchema>

export const cohortSchema = z.strictObject({
  name: settings.name,
  /** The first roadmap when left out. */
  roadmap: settings.roadmap.optional(),
  promisedHours: settings.promisedHours.default(16),
  /** The zone of the cohort's maker when left out. */
  timeZone: settings.timeZone.optional(),
  workDays: settings.workDays.default([0, 1, 2, 3, 4]),
  workFrom: settings.workFrom.default(9),
  workUntil: settings.workUntil.default(17),
  startsOn: settings.startsOn.default(null),
  weeklyHours: settings.weeklyHours.default(null),
  goal: settings.goal.default({ level: 'junior' }),
  deadline: settings.deadline.default(null),
  goneDays: settings.goneDays.default(defaultThresholds.goneDays),
  behindDays: settings.behindDays.default(defaultThresholds.behindDays),
})
export type CohortInput = z.input<typeof cohortSchema>

/** Name and start of a copy; the start is required where the original has one. */
export const cohortCopySchema = z.strictObject({ name: settings.name, startsOn: settings.startsOn.default(null) })
export type CohortCopy = z.output<typeof cohortCopySchema>

/** Number of days that a new join code is valid; null for no expiry. */
export const joinCodeSchema = z.strictObject({ days: whole(1, 365, 'days').nullable() })
export type JoinCodeInput = z.infer<typeof joinCodeSchema>

export const joinSchema = z.strictObject({ code: requiredText(40) })

/** `mentor`: null for none. */
export const assignedMentorSchema = z.strictObject({
  mentor: z.guid({ error: () => words.chooseCohortMentor() }).nullable(),
})
export type AssignedMentorInput = z.infer<typeof assignedMentorSchema>

export const newMentorSchema = z.strictObject({ email: emailAddress })

export const closedSchema = z.strictObject({ closed: z.boolean() })
export type ClosedInput = z.infer<typeof closedSchema>

/** Id of a mentor of the cohort. */
export const leadSchema = z.strictObject({ mentor: z.uuid({ error: () => words.notMentorHere() }) })
export type LeadInput = z.infer<typeof leadSchema>

export const MAX_INVITED_AT_ONCE = 50
export const invitationsSchema = z.strictObject({
  emails: z
    .array(emailAddress)
    .min(1, { error: () => words.addressMissing() })
    .max(MAX_INVITED_AT_ONCE, { error: () => words.tooManyInvited({ max: MAX_INVITED_AT_ONCE }) }),
  /** Also for addresses with a pending invitation, whose link then stops working. */
  again: z.boolean().optional(),
})
export type InvitationsInput = z.infer<typeof invitationsSchema>
