import { evidenceAddressSchema } from '@/lib/learning/evidence/schema'
import { stepHistoryQuerySchema } from '@/lib/learning/progress/schema'
import { linksAddressSchema } from '@/lib/learning/workbook/schema'
import { recordAddressSchema } from '@/lib/mentoring/reviews/schema'

type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** Which part of each list of a step its address asks for: of its history, evidence, links and review. */
export const askedOfStep = (query: SearchParams) => ({
  ...stepHistoryQuerySchema.parse(query),
  ...evidenceAddressSchema.parse(query),
  ...linksAddressSchema.parse(query),
  ...recordAddressSchema.parse(query),
})

export type AskedOfStep = ReturnType<typeof askedOfStep>
