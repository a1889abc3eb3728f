import { z } from 'zod'

/** What proves that it is them who ask: the present password, from those who have one. */
export const deletionSchema = z.strictObject({ current: z.string().max(200).optional() })
export type DeletionInput = z.infer<typeof deletionSchema>
