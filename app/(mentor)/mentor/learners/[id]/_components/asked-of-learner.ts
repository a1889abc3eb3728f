import { z } from 'zod'
import { evidenceAddressSchema } from '@/lib/learning/evidence/schema'
import { confirmationsAddressSchema } from '@/lib/mentoring/learners/confirmations/schema'
import { notesAddressSchema } from '@/lib/mentoring/learners/notes/schema'
import { learnerReviewsAddressSchema } from '@/lib/mentoring/reviews/schema'

type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** Which stage is open, and how many earlier plans come before those that are shown. */
const shownSchema = z.object({
  stage: z.string().max(60).optional().catch(undefined),
  plansFrom: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
})

/** Which part of each list of a learner the address asks for. */
export const askedOfLearner = (query: SearchParams) => ({
  ...shownSchema.parse(query),
  ...evidenceAddressSchema.parse(query),
  ...learnerReviewsAddressSchema.parse(query),
  ...confirmationsAddressSchema.parse(query),
  ...notesAddressSchema.parse(query),
})

export type AskedOfLearner = ReturnType<typeof askedOfLearner>
