import { z } from 'zod'
import { isStorableText } from '@/lib/foundation/values/storable'
import { typedText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/people/account-input'

/** Of an app or a recovery code, as it is typed: with spaces or without. */
const code = z
  .string()
  .trim()
  .min(1, { error: () => words.code() })
  .max(60, { error: () => words.validCode() })
  .refine(isStorableText, { error: () => words.validCode() })
/** The password. Left out by those who have none. */
const current = typedText(200).optional()

export const beginSchema = z.strictObject({ current })
export const codeSchema = z.strictObject({ code }).meta({ id: 'CodeInput' })
/** Whoever changes or ends the second factor shows both that they have it and that it is them. */
export const confirmedCodeSchema = z.strictObject({ current, code }).meta({ id: 'ConfirmedCodeInput' })
export type ConfirmedCode = z.infer<typeof confirmedCodeSchema>

/** From an address bar: where to go in the end, and why a code was refused. What cannot be read is left out. */
export const secondFactorQuerySchema = z.object({
  next: typedText(500).optional().catch(undefined),
  refused: z.enum(['app', 'recovery']).optional().catch(undefined),
  wait: z.coerce.number().int().min(1).max(60).optional().catch(undefined),
})

/** From the address that a form of the second step posts to. */
export const stepFormSchema = z.object({
  next: typedText(500).optional().catch(undefined),
  form: z.enum(['app', 'recovery']).catch('app'),
})
