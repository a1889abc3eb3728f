import { z } from 'zod'
import { asHandle, HANDLE_MAX, HANDLE_MIN, handlePattern, isReserved } from './handle'

const handle = z
  .string()
  .max(200, `Use at most ${HANDLE_MAX} characters.`)
  .transform(asHandle)
  .pipe(
    z
      .string()
      .min(HANDLE_MIN, `Use at least ${HANDLE_MIN} characters.`)
      .max(HANDLE_MAX, `Use at most ${HANDLE_MAX} characters.`)
      .regex(handlePattern, 'Use letters from a to z and digits, with single hyphens between them.')
      .refine((value) => !isReserved(value), 'This word is reserved. Choose another handle.'),
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
  .refine((settings) => Object.keys(settings).length > 0, 'Say what to change.')
export type ProfileSettingsInput = z.infer<typeof profileSettingsSchema>
