import { z } from 'zod'
import { boundedText } from '@/lib/foundation/values/text'

export const confirmationSchema = z.strictObject({
  /** What the mentor saw; the learner reads it. */
  note: boundedText(500).min(20, 'Say what you saw in at least 20 characters. The learner reads it.'),
})
export type ConfirmationInput = z.infer<typeof confirmationSchema>
