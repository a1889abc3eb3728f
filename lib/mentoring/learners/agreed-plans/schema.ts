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
  /** Day by which the cohort's goal is to be reached. */
  arriveBy: z.iso.date({ error: () => words.dayMissing() }),
  /** The mentor's reason, shown to the learner. */
  note: boundedText(1000).default(''),
})
export type Proposal = z.infer<typeof proposalSchema>
/** Type of the request: the note can be left out. */
export type ProposalInput = z.input<typeof proposalSchema>

export const answerSchema = z.strictObject({ agrees: z.boolean({ error: () => words.answerMissing() }) })
export type PlanAnswer = z.infer<typeof answerSchema>
