import { z } from 'zod'
import { isStorableText } from '@/lib/foundation/values/storable'
import * as words from '@/messages/generated/learning/file-refusals'

const LONGEST_NAME = 1000

/** What is said beside the bytes. The command looks at the name closely. */
export const uploadQuerySchema = z.object({
  name: z
    .string({ error: () => words.nameMissing() })
    .max(LONGEST_NAME, { error: () => words.nameFarTooLong() })
    .refine(isStorableText, { error: () => words.nameInvisible() }),
})
