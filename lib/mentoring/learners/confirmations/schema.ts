import { z } from 'zod'
import { listCursor } from '@/lib/foundation/values/newest-first'
import { boundedText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/mentoring/learner-refusals'

const SHORTEST = 20

export const confirmationSchema = z.strictObject({
  /** What the mentor saw; the learner reads it. */
  note: boundedText(500).min(SHORTEST, { error: () => words.confirmationTooShort({ min: SHORTEST }) }),
})
export type ConfirmationInput = z.infer<typeof confirmationSchema>

/** Which page of them the address of a page asks for; what cannot be read is left out. */
export const confirmationsAddressSchema = z.object({
  confirmationsBefore: listCursor.optional().catch(undefined),
})
export type ConfirmationsQuery = z.infer<typeof confirmationsAddressSchema>
