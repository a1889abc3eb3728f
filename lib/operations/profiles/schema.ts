import { z } from 'zod'
import * as words from '@/messages/generated/operations/profile-refusals'
import { HANDLE_MAX, HANDLE_MIN, handlePattern, isReserved, normalizeHandle } from './handle'

const tooLong = () => words.tooLong({ max: HANDLE_MAX })

const handle = z
  .string()
  .max(200, { error: tooLong })
  .transform(normalizeHandle)
  .pipe(
    z
      .string()
      .min(HANDLE_MIN, { error: () => words.tooShort({ min: HANDLE_MIN }) })
      .max(HANDLE_MAX, { error: tooLong })
      .regex(handlePattern, { error: () => words.letters() })
      .refine((value) => !isReserved(value), { error: () => words.reserved() }),
  )

/**
 * Changes to a profile. Missing fields stay unchanged: a page opened earlier cannot restore what another has switched
 * off.
 */
export const profileSettingsSchema = z
  .strictObject({
    handle,
    isOn: z.boolean(),
    showsWork: z.boolean(),
    showsDays: z.boolean(),
    isListed: z.boolean(),
  })
  .partial()
  .refine((settings) => Object.keys(settings).length > 0, { error: () => words.nothing() })
export type ProfileSettingsInput = z.infer<typeof profileSettingsSchema>
