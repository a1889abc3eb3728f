import { z } from 'zod'
import { listCursor } from '@/lib/foundation/values/newest-first'
import { boundedText, rawText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/mentoring/learner-refusals'

const SHORTEST = 20

export const confirmationSchema = z.strictObject({
  /** The mentor's observations, shown to the learner. */
  note: boundedText(500).min(SHORTEST, { error: () => words.confirmationTooShort({ min: SHORTEST }) }),
})
export type ConfirmationInput = z.infer<typeof confirmationSchema>

/** Slug of the roadmap whose skill it is; the first when left out. */
export const skillQuerySchema = z.object({ roadmap: rawText(80).optional() })

/** Page of confirmations in the address of a page; invalid values are ignored. */
export const confirmationsAddressSchema = z.object({
  confirmationsBefore: listCursor.optional().catch(undefined),
})
export type ConfirmationsQuery = z.infer<typeof confirmationsAddressSchema>
