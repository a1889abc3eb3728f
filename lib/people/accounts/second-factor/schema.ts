import { z } from 'zod'
import { isStorableText } from '@/lib/foundation/values/storable'
import { rawText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/people/account-input'

/** Code of an app or a recovery code, as typed: with spaces or without. */
const code = z
  .string()
  .trim()
  .min(1, { error: () => words.code() })
  .max(60, { error: () => words.validCode() })
  .refine(isStorableText, { error: () => words.validCode() })
/** The password. Left out by people without one. */
const current = rawText(200).optional()

export const beginSchema = z.strictObject({ current })
export const codeSchema = z.strictObject({ code }).meta({ id: 'CodeInput' })
/** Schema for changing or ending the second factor: needs both a code and a confirmation of identity. */
export const confirmedCodeSchema = z.strictObject({ current, code }).meta({ id: 'ConfirmedCodeInput' })
export type ConfirmedCode = z.infer<typeof confirmedCodeSchema>

/** Schema for the page's address: page to return to, and reason of a refusal. Invalid values are ignored. */
export const secondFactorQuerySchema = z.object({
  next: rawText(500).optional().catch(undefined),
  refused: z.enum(['app', 'recovery']).optional().catch(undefined),
  wait: z.coerce.number().int().min(1).max(60).optional().catch(undefined),
})

/** Schema for the address that a form of the second step posts to. */
export const stepFormSchema = z.object({
  next: rawText(500).optional().catch(undefined),
  form: z.enum(['app', 'recovery']).catch('app'),
})
