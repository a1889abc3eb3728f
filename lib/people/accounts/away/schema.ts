import { z } from 'zod'
import { isThisCentury } from '@/lib/foundation/values/this-century'
import * as words from '@/messages/generated/people/away'

/** Longest time away in days. */
export const MAX_DAYS_AWAY = 366

/** `until`: the last day away, in the person's time zone; null for being back. */
export const awaySchema = z.strictObject({
  until: z.iso
    .date({ error: () => words.dayMissing() })
    .refine(isThisCentury, { error: () => words.dayTooFar() })
    .nullable(),
})
export type AwayInput = z.infer<typeof awaySchema>
