import { z } from 'zod'
import { modeUnknown } from '@/messages/generated/people/mail-kinds'
import { mailModes } from '../mail-mode'
import { noticeKinds } from '../notice'

/** How the viewer wants mail, by kind. What is left out stays as it is. */
export const preferencesSchema = z
  .partialRecord(z.enum(noticeKinds), z.enum(mailModes, { error: () => modeUnknown() }))
  .meta({ id: 'MailPreferencesInput' })
export type PreferencesInput = z.infer<typeof preferencesSchema>
