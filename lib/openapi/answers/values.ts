import { z } from 'zod'
import type { ErrorCode } from '@/lib/errors'
import { statuses } from '@/lib/progress/status'

/** Answers are written strictly: the tests hold real ones to them, and a field that nobody documented fails. */

export const id = z.guid()
export const day = z.iso.date()
export const instant = z.iso.datetime()
export const count = z.number().int().min(0)
export const level = z.enum(['junior', 'mid', 'senior'])
export const status = z.enum(statuses)
export const assurance = z.enum(['claimed', 'evidenced', 'verified']).nullable()

export const errorCodes = [
  'signed-out',
  'not-found',
  'invalid',
  'conflict',
  'key-reused',
  'too-large',
  'not-json',
  'too-many',
] as const satisfies readonly ErrorCode[]

export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z
    .enum([...errorCodes, 'internal', 'starting', 'demo-only'])
    .describe('What a program goes by; the words may change.'),
  errors: z
    .array(z.strictObject({ field: z.string(), reason: z.string() }))
    .readonly()
    .optional()
    .describe('The fields that were refused, and why.'),
  retryAfter: z.number().optional().describe('Seconds after which the same request may go.'),
})
