import { z } from 'zod'
import * as words from '@/messages/generated/care/profile-refusals'
import { asHandle, HANDLE_MAX, HANDLE_MIN, handlePattern, isReserved } from './handle'

const tooLong = () => words.tooLong({ max: HANDLE_MAX })

const handle = z
  .string()
  .max(200, { error: tooLong })
  .transform(asHandle)
  .pipe(
    z
      .string()
      .min(HANDLE_MIN, { error: () => words.tooShort({ min: HANDLE_MIN }) })
      .max(HANDLE_MAX, { error: tooLong })
      .regex(handlePattern, { error: () => words.letters() })
      .refine((value) => !isReserved(value), { error: () => words.reserved() }),
  )

/** What is left out stays as it is: a page that was opened earlier cannot bring back what another has switched off. */
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
