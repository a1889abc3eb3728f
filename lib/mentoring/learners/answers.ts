import { z } from 'zod'
import { progressSchema } from '@/lib/learning/progress/answers'
import { count, day, id, instant, markdown, personName, textWithExample } from '@/lib/platform/calls/values'
import { reviewSummarySchema } from '../reviews/answers'
import type { AgreedPlan } from './agreed-plans/agreed-plan'
import type { Confirmation } from './confirmations/confirmation'
import { flags } from './flags/flag'
import type { MentorNote, MentorNotePage } from './notes/mentor-note'
import type { LearnerHead, LearnerPage } from './table/learner-row'
import type { Waiver } from './waivers/waiver'

const cohortName = textWithExample('Autumn 2026')
const cohort = z.strictObject({ id, name: cohortName })

const head = z.strictObject({
  id,
  name: personName,
  cohorts: z.array(cohortName).describe('Those of their cohorts that I look after.'),
  roadmap: textWithExample('Back-end developer').describe('The one by which I see them.'),
  track: textWithExample('nodejs')
    .nullable()
    .describe('Null before they have made a plan; empty on a roadmap without tracks.'),
  lastLearningDay: day.nullable(),
}) satisfies z.ZodType<LearnerHead>

const forecast = z.union([
  z.strictObject({
    state: z.literal('by'),
    from: day.nullable().describe('50% likely from this day.'),
    day: day.describe('Up to this day.'),
    isLate: z.boolean().describe('Whether the forecast starts after the learner’s date.'),
  }),
  z.strictObject({ state: z.enum(['arrived', 'hidden', 'none']) }),
])

export const learnersSchema = z
  .strictObject({
    learners: z.array(
      head
        .extend({
          cohortId: id.describe('The one whose roadmap the row counts by.'),
          coreDone: count,
          coreTotal: count,
          evidenced: count.describe('Of `coreDone`, with evidence and not verified.'),
          verified: count.describe('Of `coreDone`.'),
          pace: z.number().nullable().describe('Effort-hours a week: the middle of `paceRange`, to sort by.'),
          paceRange: z.tuple([z.number(), z.number()]).nullable().describe('50% likely between these two.'),
          behind: z.number().nullable().describe('Percentage points behind schedule; negative is ahead.'),
          forecast,
          dueOn: day.nullable().describe('Day by which they are to reach the cohort’s goal.'),
          daysLate: count
            .nullable()
            .describe('Days from `dueOn` to the start of the forecast; null where it is not late.'),
          flag: z
            .strictObject({ kind: z.enum(flags), since: day, reason: textWithExample('No tick for 12 days.') })
            .nullable(),
          externalId: textWithExample('20261017').nullable().describe('In the records of a school, from a roster.'),
          gitName: textWithExample('ana-l').nullable().describe('On Git hosts, from a roster.'),
        })
        .meta({ id: 'LearnerRow' }),
    ),
    nextCursor: textWithExample('YW5h').nullable(),
    total: count.nullable().describe('On the first page alone.'),
  })
  .meta({ id: 'LearnerPage' }) satisfies z.ZodType<LearnerPage>

export const learnerSchema = head
  .extend({
    progress: progressSchema.nullable(),
    reviews: z.array(reviewSummarySchema),
  })
  .meta({ id: 'LearnerDetail' })

export const mentorNoteAnswerSchema = z
  .strictObject({
    id,
    cohort,
    authorName: personName,
    isMine: z.boolean(),
    body: markdown,
    version: count,
    createdAt: instant,
    isEdited: z.boolean(),
  })
  .meta({ id: 'MentorNote' }) satisfies z.ZodType<MentorNote>

export const mentorNotesSchema = z
  .strictObject({
    notes: z.array(mentorNoteAnswerSchema),
    notesBefore: textWithExample('1803806400000_3f6c1f0e-5c1d-4b7e-9a54-0d6f2c8b7a11')
      .nullable()
      .describe('Asks for the notes before these; null when there are none.'),
  })
  .meta({ id: 'MentorNotes' }) satisfies z.ZodType<MentorNotePage>

export const agreedPlanSchema = z
  .strictObject({
    id,
    state: z.enum(['proposed', 'agreed', 'declined', 'withdrawn', 'replaced']),
    cohort,
    mentorName: personName,
    weeklyHours: count,
    arriveBy: day,
    goal: textWithExample('The core of the junior level'),
    note: textWithExample('Less each week, and for longer.'),
    proposedAt: instant,
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'AgreedPlan' }) satisfies z.ZodType<AgreedPlan>

export const waiverAnswerSchema = z
  .strictObject({
    id,
    stepId: id,
    mentorName: personName,
    reason: textWithExample('Works with this every day.'),
    createdAt: instant,
    until: day.nullable().describe('The last day on which it counts; null for without end.'),
  })
  .meta({ id: 'Waiver' }) satisfies z.ZodType<Waiver>

export const confirmationAnswerSchema = z
  .strictObject({
    id,
    skill: textWithExample('effective-communication'),
    mentorName: personName,
    isMine: z.boolean(),
    note: textWithExample('Listens, and sums up what was agreed.'),
    createdAt: instant,
  })
  .meta({ id: 'SkillConfirmation' }) satisfies z.ZodType<Confirmation>
