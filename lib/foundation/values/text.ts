import { z } from 'zod'
import { linkTarget } from './link-target'

/** Text from outside: trimmed, bounded, whole characters only, without the null that no keyboard makes. */
export const boundedText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters.`)
    .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'This has a character that is not text.')

export const requiredText = (max: number) => boundedText(max).min(1, 'Write something here.')

/** Only web addresses of named hosts: never `javascript:`, `data:`, a file or a bare number. */
export const webAddress = z
  .string()
  .trim()
  .max(500, 'Use at most 500 characters.')
  .pipe(
    z.url({
      protocol: /^https?$/,
      hostname: z.regexes.domain,
      abort: true,
      error: 'Use a web address that starts with https://.',
    }),
  )
  // `https://bank.example@evil.example` looks like one place and leads to another.
  .refine((value) => linkTarget(value)?.kind === 'outside', 'Leave out the name in front of the host.')

/** A step's id or slug. */
export const stepReference = z.string().min(1).max(80)
