import { z } from 'zod'
import { boundedText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/mentoring/learner-refusals'

const SHORTEST = 10

export const waiverSchema = z.strictObject({
  /** Why the learner need not do the step; shown to them. */
  reason: boundedText(500).min(SHORTEST, { error: () => words.waiverReasonTooShort({ min: SHORTEST }) }),
  /** The last day of the waiver; without one it lasts until a mentor ends it. */
  expiresAt: z.iso.date({ error: () => words.dayMissing() }).optional(),
})
export type WaiverInput = z.infer<typeof waiverSchema>
