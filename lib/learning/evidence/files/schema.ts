import { z } from 'zod'
import { isStorableText } from '@/lib/foundation/values/storable'
import * as words from '@/messages/generated/learning/file-refusals'

const LONGEST_NAME = 1000

/** Query parameters of an upload. The command checks the name more closely. */
export const uploadQuerySchema = z.object({
  name: z
    .string({ error: () => words.nameMissing() })
    .max(LONGEST_NAME, { error: () => words.nameFarTooLong() })
    .refine(isStorableText, { error: () => words.nameInvisible() }),
})
