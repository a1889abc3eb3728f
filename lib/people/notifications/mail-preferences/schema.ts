import { z } from 'zod'
import { mailModes } from '../mail-mode'
import { noticeKinds } from '../notice'

/** How the viewer wants mail, by kind. What is left out stays as it is. */
export const preferencesSchema = z
  .partialRecord(z.enum(noticeKinds), z.enum(mailModes, 'Choose at once, daily or never.'))
  .meta({ id: 'MailPreferencesInput' })
export type PreferencesInput = z.infer<typeof preferencesSchema>
