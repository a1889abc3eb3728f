import { z } from 'zod'
import type { ErrorCode } from '@/lib/foundation/errors'
import { statuses } from '@/lib/learning/progress/status'

/** Answers are written strictly: the tests hold real ones to them, and a field that nobody documented fails. */

export const id = z.guid()
export const day = z.iso.date()
export const instant = z.iso.datetime()
export const count = z.number().int().min(0)
export const level = z.enum(['junior', 'mid', 'senior'])
export const status = z.enum(statuses)
export const assurance = z.enum(['claimed', 'evidenced', 'verified']).nullable()

/** By its keys the compiler finds a code that is missing here. */
const codes: Readonly<Record<ErrorCode, true>> = {
  'signed-out': true,
  'not-found': true,
  invalid: true,
  conflict: true,
  'key-reused': true,
  'too-large': true,
  'not-json': true,
  'wrong-type': true,
  'too-many': true,
  unavailable: true,
}
export const errorCodes = Object.keys(codes) as ErrorCode[]

export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum([...errorCodes, 'internal', 'demo-only']).describe('What a program goes by; the words may change.'),
  errors: z
    .array(z.strictObject({ field: z.string(), reason: z.string() }))
    .readonly()
    .optional()
    .describe('The fields that were refused, and why.'),
  reference: z.string().optional().describe('Of an error inside: by it the host finds the fault in the log.'),
  retryAfter: z.number().optional().describe('Seconds after which the same request may go.'),
})
