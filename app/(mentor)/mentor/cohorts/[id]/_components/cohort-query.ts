import { z } from 'zod'
import type { PageQuery } from '@/lib/foundation/values/page-query'

const offset = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined)

/** Query of a cohort's page: the name searched for, and the offset in each list of invitations. */
export const cohortQuerySchema = z.object({
  q: z
    .string()
    .transform((name) => name.slice(0, 80))
    .optional()
    .catch(undefined),
  waitingFrom: offset,
  pastFrom: offset,
})

export type CohortPlace = PageQuery & { readonly query: z.infer<typeof cohortQuerySchema> }
