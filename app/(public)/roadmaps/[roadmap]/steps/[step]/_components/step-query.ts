import { evidenceAddressSchema } from '@/lib/learning/evidence/schema'
import { stepHistoryQuerySchema } from '@/lib/learning/progress/schema'
import { linksAddressSchema } from '@/lib/learning/workbook/schema'
import { recordAddressSchema } from '@/lib/mentoring/reviews/schema'

type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** The query of a step's page, which selects a page of its history, evidence, links and review. */
export const parseStepQuery = (query: SearchParams) => ({
  ...stepHistoryQuerySchema.parse(query),
  ...evidenceAddressSchema.parse(query),
  ...linksAddressSchema.parse(query),
  ...recordAddressSchema.parse(query),
})

export type StepQuery = ReturnType<typeof parseStepQuery>

/**
 * Returns true when the address asks for older attempts or messages of a review. The page then leaves the step's check
 * out, because both together are longer than a page may be.
 */
export const showsOlderReview = ({ attemptsBefore, messagesBefore }: StepQuery): boolean =>
  attemptsBefore !== undefined || messagesBefore !== undefined
