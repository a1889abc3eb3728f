import { z } from 'zod'
import { boundedText } from '@/lib/values/text'

export const statusSchema = z.enum(['not-started', 'learning', 'done', 'skipped', 'waived'])
export type Status = z.infer<typeof statusSchema>

export type Assurance = 'claimed' | 'evidenced' | 'verified'

/** What a learner can set: a waiver is a mentor's. */
export const ownStatusSchema = statusSchema.exclude(['waived'])
export type OwnStatus = z.infer<typeof ownStatusSchema>

export const setProgressSchema = z.strictObject({
  status: ownStatusSchema,
  /** Why a step is skipped. */
  reason: boundedText(500).optional(),
  occurredAt: z.iso
    .datetime({ offset: true, error: 'Use a date and time such as 2026-11-24T10:00:00Z.' })
    .transform((value) => new Date(value))
    .optional(),
})
export type SetProgress = z.infer<typeof setProgressSchema>
