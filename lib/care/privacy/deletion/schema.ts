import { z } from 'zod'
import { typedText } from '@/lib/foundation/values/text'

/** What proves that it is them who ask: the present password, from those who have one. */
export const deletionSchema = z.strictObject({ current: typedText(200).optional() })
export type DeletionInput = z.infer<typeof deletionSchema>
