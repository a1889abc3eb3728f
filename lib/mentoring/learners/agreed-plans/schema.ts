import { z } from 'zod'
import { boundedText } from '@/lib/foundation/values/text'

export const proposalSchema = z.strictObject({
  cohort: z.guid('Choose a cohort.'),
  weeklyHours: z
    .number('Use a whole number of hours.')
    .int('Use a whole number of hours.')
    .min(1, 'At least one hour a week.')
    .max(80, 'At most 80 hours a week.'),
  /** By when the cohort's goal is to be reached. */
  arriveBy: z.iso.date('Choose a day.'),
  /** Why; the learner reads it. */
  note: boundedText(1000).default(''),
})
export type Proposal = z.infer<typeof proposalSchema>
/** As it is sent: without a note, there is none. */
export type ProposalInput = z.input<typeof proposalSchema>

export const answerSchema = z.strictObject({ agrees: z.boolean('Say whether you agree.') })
export type PlanAnswer = z.infer<typeof answerSchema>
