import { z } from 'zod'
import * as words from '@/messages/generated/foundation/fields'
import { linkTarget } from './link-target'
import { isStorableText } from './storable'

const unlikeText = { error: () => words.notText() }

/**
 * Text from outside, as it was typed: bounded, whole characters only, without the null that no keyboard makes. Every text
 * that a call takes is of this kind, or has a form of its own (`testing/call-inputs.test.ts`).
 */
export const typedText = (max: number) =>
  z
    .string()
    .max(max, { error: () => words.tooLong({ max }) })
    .refine(isStorableText, unlikeText)

/** The same without the spaces around it. */
export const boundedText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: () => words.tooLong({ max }) })
    .refine(isStorableText, unlikeText)

export const requiredText = (max: number) => boundedText(max).min(1, { error: () => words.empty() })

const LONGEST_ADDRESS = 500

/** Only web addresses of named hosts: never `javascript:`, `data:`, a file or a bare number. */
export const webAddress = z
  .string()
  .trim()
  .max(LONGEST_ADDRESS, { error: () => words.tooLong({ max: LONGEST_ADDRESS }) })
  // A browser reads these as something else; the text stays as it came.
  .refine(isStorableText, unlikeText)
  .pipe(
    z.url({
      protocol: /^https?$/,
      hostname: z.regexes.domain,
      abort: true,
      error: () => words.webAddress(),
    }),
  )
  // `https://bank.example@evil.example` looks like one place and leads to another.
  .refine((value) => linkTarget(value)?.kind === 'outside', { error: () => words.nameBeforeHost() })

/** A step's id or slug. */
export const stepReference = typedText(80).min(1)
