import { z } from 'zod'
import type { ErrorCode } from '@/lib/foundation/errors'

/**
 * Schemas of values in answers. They are strict: tests check real answers against them, so that an undocumented field
 * fails.
 */

export const id = z.guid().meta({ examples: ['3f6c1f0e-5c1d-4b7e-9a54-0d6f2c8b7a11'] })
export const day = z.iso.date().meta({ examples: ['2027-03-01'] })
export const instant = z.iso.datetime().meta({ examples: ['2027-03-01T09:30:00.000Z'] })
export const count = z.number().int().min(0)

/** Makes a schema of a text with an example, for the document. */
export const textWithExample = (example: string) => z.string().meta({ examples: [example] })
export const personName = textWithExample('Ana Lima')
export const markdown = textWithExample('The query reads **every** row.').describe('Markdown.')

/** All error codes, as keys, so that a missing one does not compile. */
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

export const problemSchema = z
  .strictObject({
    type: z.literal('about:blank'),
    title: textWithExample('Not valid'),
    status: z
      .number()
      .int()
      .meta({ examples: [400] }),
    detail: textWithExample('Choose a status.'),
    code: z
      .enum([...errorCodes, 'internal', 'demo-only'])
      .meta({ description: 'A stable code for programs. The texts may change.', examples: ['invalid'] }),
    errors: z
      .array(z.strictObject({ field: textWithExample('status'), reason: textWithExample('Choose a status.') }))
      .readonly()
      .optional()
      .describe('Invalid fields, with reasons.'),
    reference: textWithExample('b1f0c2d4').optional().describe('For internal errors: find the error in the log by it.'),
    retryAfter: z
      .number()
      .optional()
      .meta({ description: 'Seconds to wait before the same request.', examples: [60] }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' })
