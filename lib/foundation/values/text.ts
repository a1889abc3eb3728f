import { z } from 'zod'
import * as words from '@/messages/generated/foundation/fields'
import { linkTarget } from './link-target'
import { isStorableText } from './storable'

const unlikeText = { error: () => words.notText() }

/**
 * Schema for text from outside, as typed: bounded, well-formed, without NUL. Every text that a call takes is of this
 * kind, or has a schema of its own (`testing/call-inputs.test.ts`).
 */
export const rawText = (max: number) =>
  z
    .string()
    .max(max, { error: () => words.tooLong({ max }) })
    .refine(isStorableText, unlikeText)

/** Schema for the same, trimmed. */
export const boundedText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: () => words.tooLong({ max }) })
    .refine(isStorableText, unlikeText)

export const requiredText = (max: number) => boundedText(max).min(1, { error: () => words.empty() })

const LONGEST_ADDRESS = 500

/** Schema for a web address of a named host: never `javascript:`, `data:`, a file or a bare number. */
export const webAddress = z
  .string()
  .trim()
  .max(LONGEST_ADDRESS, { error: () => words.tooLong({ max: LONGEST_ADDRESS }) })
  // Refuses such characters, which a browser would read as something else.
  .refine(isStorableText, unlikeText)
  .pipe(
    z.url({
      protocol: /^https?$/,
      hostname: z.regexes.domain,
      abort: true,
      error: () => words.webAddress(),
    }),
  )
  // Refuses `https://bank.example@evil.example`, which looks like one site and leads to another.
  .refine((value) => linkTarget(value)?.kind === 'outside', { error: () => words.nameBeforeHost() })

/** A step's id or slug. */
export const stepReference = rawText(80).min(1)
