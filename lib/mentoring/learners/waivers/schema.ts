import { z } from 'zod'
import { boundedText } from '@/lib/foundation/values/text'

export const waiverSchema = z.strictObject({
  /** Why the learner need not do the step; they read it. */
  reason: boundedText(500).min(10, 'Say why in at least 10 characters. The learner reads it.'),
  /** The last day on which it counts; without one it counts until a mentor ends it. */
  expiresAt: z.iso.date('Choose a day.').optional(),
})
export type WaiverInput = z.infer<typeof waiverSchema>
