import { z } from 'zod'
import { boundedText } from '@/lib/values/text'
import { ownStatuses } from './status'

export const setProgressSchema = z.strictObject({
  status: z.enum(ownStatuses),
  /** Why a step is skipped. */
  reason: boundedText(500).optional(),
  occurredAt: z.iso
    .datetime({ offset: true, error: 'Use a date and time such as 2026-11-24T10:00:00Z.' })
    .transform((value) => new Date(value))
    .optional(),
})
export type SetProgress = z.infer<typeof setProgressSchema>
