import { z } from 'zod'
import { modeUnknown } from '@/messages/generated/people/mail-modes'
import { mailModes } from '../mail-mode'
import { noticeKinds } from '../notice'

/** Mail modes by kind; those left out stay. */
export const preferencesSchema = z
  .partialRecord(z.enum(noticeKinds), z.enum(mailModes, { error: () => modeUnknown() }))
  .meta({ id: 'MailPreferencesInput' })
export type PreferencesInput = z.infer<typeof preferencesSchema>
