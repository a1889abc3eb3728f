import { z } from 'zod'
import { flags } from '@/lib/mentoring/learners/flags/flag'
import type { LearnerHead, LearnerPage } from '@/lib/mentoring/learners/table/learner-row'
import { progressSchema } from './own'
import { reviewSummarySchema } from './reviews'
import { count, day, id } from './values'

const head = z.strictObject({
  id,
  name: z.string(),
  cohorts: z.array(z.string()).describe('Those of their cohorts that I look after.'),
  track: z.string().nullable().describe('Null before they have made a plan.'),
  lastLearningDay: day.nullable(),
}) satisfies z.ZodType<LearnerHead>

const forecast = z.union([
  z.strictObject({ state: z.literal('by'), day }),
  z.strictObject({ state: z.enum(['arrived', 'hidden', 'none']) }),
])

export const learnersSchema = z.strictObject({
  learners: z.array(
    head.extend({
      coreDone: count,
      coreTotal: count,
      evidenced: count.describe('Of `coreDone`, with evidence and not verified.'),
      verified: count.describe('Of `coreDone`.'),
      pace: z.number().nullable().describe('Effort-hours a week.'),
      behind: z.number().nullable().describe('Percentage points behind the plan; negative is ahead.'),
      forecast,
      flag: z.strictObject({ kind: z.enum(flags), since: day, reason: z.string() }).nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
  total: count.nullable().describe('On the first page alone.'),
}) satisfies z.ZodType<LearnerPage>

export const learnerSchema = head.extend({
  progress: progressSchema.nullable(),
  reviews: z.array(reviewSummarySchema),
})
