import { z } from 'zod'
import { boundedText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/mentoring/learner-refusals'

const SHORTEST = 20

export const confirmationSchema = z.strictObject({
  /** What the mentor saw; the learner reads it. */
  note: boundedText(500).min(SHORTEST, { error: () => words.confirmationTooShort({ min: SHORTEST }) }),
})
export type ConfirmationInput = z.infer<typeof confirmationSchema>
