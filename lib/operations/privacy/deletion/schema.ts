import { z } from 'zod'
import { rawText } from '@/lib/foundation/values/text'

/** Proof of identity: the present password, for accounts that have one. */
export const deletionSchema = z.strictObject({ current: rawText(200).optional() })
export type DeletionInput = z.infer<typeof deletionSchema>
