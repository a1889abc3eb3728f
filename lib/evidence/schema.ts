import { z } from 'zod'
import { boundedText, stepReference, webAddress } from '@/lib/values/text'

export const evidenceKindSchema = z.enum(['repository', 'link'])
export type EvidenceKind = z.infer<typeof evidenceKindSchema>

export const evidenceSchema = z.strictObject({
  step: stepReference,
  kind: evidenceKindSchema,
  url: webAddress,
  note: boundedText(2000).default(''),
})
export type EvidenceInput = z.infer<typeof evidenceSchema>
