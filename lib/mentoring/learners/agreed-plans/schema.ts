import { z } from 'zod'
import { boundedText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/mentoring/learner-refusals'

const MOST_HOURS = 80

export const proposalSchema = z.strictObject({
  cohort: z.guid({ error: () => words.cohortMissing() }),
  weeklyHours: z
    .number({ error: () => words.hoursNotWhole() })
    .int({ error: () => words.hoursNotWhole() })
    .min(1, { error: () => words.hoursTooFew() })
    .max(MOST_HOURS, { error: () => words.hoursTooMany({ max: MOST_HOURS }) }),
  /** By when the cohort's goal is to be reached. */
  arriveBy: z.iso.date({ error: () => words.dayMissing() }),
  /** Why; the learner reads it. */
  note: boundedText(1000).default(''),
})
export type Proposal = z.infer<typeof proposalSchema>
/** As it is sent: without a note, there is none. */
export type ProposalInput = z.input<typeof proposalSchema>

export const answerSchema = z.strictObject({ agrees: z.boolean({ error: () => words.answerMissing() }) })
export type PlanAnswer = z.infer<typeof answerSchema>
