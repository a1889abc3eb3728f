import { z } from 'zod'
import { isOffered } from '@/lib/foundation/messages/locale'
import { oneLine } from '@/lib/foundation/values/one-line'
import { boundedText, rawText } from '@/lib/foundation/values/text'
import { isTimeZone } from '@/lib/foundation/values/time-zone'
import { providerIds } from '@/lib/platform/auth/providers/provider-id'
import { tooLong } from '@/messages/generated/foundation/fields'
import * as words from '@/messages/generated/people/account-input'

/** Schema for a mail address, as it is stored and compared: trimmed, lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: () => tooLong({ max: 254 }) })
  .pipe(z.email({ error: () => words.email() }))

/** Schema for a new password, as typed: spaces count, and no kind of character is required. */
const newPassword = rawText(200).min(10, { error: () => words.tooShort({ min: 10 }) })

export const passwordSchema = z.strictObject({
  /** Left out by people without a password. */
  current: rawText(200).optional(),
  password: newPassword,
})
export type PasswordInput = z.infer<typeof passwordSchema>

// Restricted to one line, because it appears in other people's mails.
const personName = oneLine(80)
const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { error: () => words.timeZone() })

export const signUpSchema = z.strictObject({
  name: personName,
  email: emailAddress,
  password: newPassword,
  timeZone: timeZone.optional(),
  /** A page of ours, to which confirming the address leads. */
  next: rawText(500).optional(),
})
export type SignUpInput = z.infer<typeof signUpSchema>

const locale = z
  .string()
  .max(11)
  .refine(isOffered, { error: () => words.language() })
/** Language of this browser. */
export const localeSchema = z.strictObject({ locale })

export const profileSchema = z.strictObject({
  name: personName.optional(),
  timeZone: timeZone.optional(),
  /** Null: each browser's own preference, and English in mail. */
  locale: locale.nullable().optional(),
})
export type ProfileInput = z.infer<typeof profileSchema>

/** Password for `requireReauthentication`. */
const current = rawText(200).optional()

export const addressSchema = z.strictObject({ email: emailAddress, current })
export type AddressInput = z.infer<typeof addressSchema>

export const linkingSchema = z.strictObject({
  provider: z.enum(providerIds, { error: () => words.provider() }),
  current,
})
export type LinkingInput = z.infer<typeof linkingSchema>
/** Schema for calls that need only a confirmation of identity. */
export const reauthenticationSchema = z.strictObject({ current }).meta({ id: 'ConfirmedInput' })

/** Schema for requesting a mail with a link. `next`: page after signing in. */
export const mailLinkSchema = z
  .strictObject({ email: emailAddress, next: rawText(500).optional() })
  .meta({ id: 'MailLinkInput' })
export type MailLinkInput = z.infer<typeof mailLinkSchema>

const token = z.string().regex(/^[\w-]{20,100}$/, { error: () => words.incompleteLink() })
/** Page to return to, for a form without scripts. */
const next = rawText(500).optional()
export const resetSchema = z.strictObject({ token, password: newPassword, next })
export const confirmAddressSchema = z.strictObject({ token, next })
export type ResetInput = z.infer<typeof resetSchema>

/** Schema for the query of the page's address: an invalid token counts as none. */
export const tokenPageSchema = z.object({
  token: token.optional().catch(undefined),
  next: rawText(500).optional().catch(undefined),
  done: rawText(20).optional().catch(undefined),
})

/** Roles to set; those left out stay. */
export const rolesSchema = z
  .strictObject({ isMentor: z.boolean(), isAdmin: z.boolean() })
  .partial()
  .refine((roles) => Object.keys(roles).length > 0, { error: () => words.roleChange() })

export const disabledSchema = z.strictObject({ isDisabled: z.boolean() })

/** Filters of the list of people: by a role, or by a state. */
export const peopleKinds = ['mentors', 'admins', 'learners', 'disabled'] as const
export type PeopleKind = (typeof peopleKinds)[number]

/** Schema for the query of the page's address: invalid values are ignored. */
export const peopleQuerySchema = z.object({
  q: boundedText(100).catch(''),
  kind: z.enum(peopleKinds).optional().catch(undefined),
  cursor: rawText(100).optional().catch(undefined),
})
