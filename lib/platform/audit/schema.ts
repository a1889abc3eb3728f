import { z } from 'zod'
import { boundedText, rawText } from '@/lib/foundation/values/text'
import { isThisCentury } from '@/lib/foundation/values/this-century'
import { auditActions } from './action'

const day = z.iso.date().refine(isThisCentury)
const choice = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

/** Schema for the query of the page's address: invalid values are ignored. */
export const auditQuerySchema = z.object({
  action: choice(z.enum(auditActions)),
  /** Part of a person's name or address. */
  q: boundedText(100).catch(''),
  /** Calendar dates in the reader's zone, both inclusive. */
  from: choice(day),
  to: choice(day),
  cursor: choice(rawText(100)),
})
export type AuditQuery = z.infer<typeof auditQuerySchema>
