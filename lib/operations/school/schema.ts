import { z } from 'zod'
import { rawText } from '@/lib/foundation/values/text'

/** Proof of identity: the present password, for accounts that have one. */
export const peopleExportSchema = z.strictObject({ current: rawText(200).optional() })
export type PeopleExportInput = z.infer<typeof peopleExportSchema>
