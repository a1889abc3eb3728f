import { z } from 'zod'
import { evidenceAddressSchema } from '@/lib/learning/evidence/schema'
import { confirmationsAddressSchema } from '@/lib/mentoring/learners/confirmations/schema'
import { notesAddressSchema } from '@/lib/mentoring/learners/notes/schema'
import { learnerReviewsAddressSchema } from '@/lib/mentoring/reviews/schema'

type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** The cohort by whose roadmap to see the learner, the open stage, and the offset of the earlier plans. */
const shownSchema = z.object({
  cohort: z.string().max(60).optional().catch(undefined),
  stage: z.string().max(60).optional().catch(undefined),
  plansFrom: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
})

/** The query of a learner's page, which selects a page of each list. */
export const parseLearnerQuery = (query: SearchParams) => ({
  ...shownSchema.parse(query),
  ...evidenceAddressSchema.parse(query),
  ...learnerReviewsAddressSchema.parse(query),
  ...confirmationsAddressSchema.parse(query),
  ...notesAddressSchema.parse(query),
})

export type LearnerQuery = ReturnType<typeof parseLearnerQuery>
