import { z } from 'zod'
import { boundedText } from '@/lib/values/text'
import { ownStatuses } from './status'

/** Which roadmap's totals are asked for; the main one, or the one a step is written in, when left out. */
export const roadmapQuerySchema = z.object({
  roadmap: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, 'No such roadmap.')
    .optional(),
})

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

/** The newest revision of a roadmap whose changes the learner has read. */
export const changesSeenSchema = z.strictObject({ revision: z.number().int().min(1).max(1_000_000) })
