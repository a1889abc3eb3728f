import { z } from 'zod'
import * as words from '@/messages/generated/foundation/fields'
import { linkTarget } from './link-target'

/** Text from outside: trimmed, bounded, whole characters only, without the null that no keyboard makes. */
export const boundedText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: () => words.tooLong({ max }) })
    .refine((value) => value.isWellFormed() && !value.includes('\u0000'), {
      error: () => words.notText(),
    })

export const requiredText = (max: number) => boundedText(max).min(1, { error: () => words.empty() })

const LONGEST_ADDRESS = 500

/** Only web addresses of named hosts: never `javascript:`, `data:`, a file or a bare number. */
export const webAddress = z
  .string()
  .trim()
  .max(LONGEST_ADDRESS, { error: () => words.tooLong({ max: LONGEST_ADDRESS }) })
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
export const stepReference = z.string().min(1).max(80)
