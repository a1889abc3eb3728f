import { z } from 'zod'
import { isTimeZone } from '@/lib/values/calendar-date'
import { boundedText, requiredText } from '@/lib/values/text'

/** An address as it is stored and compared: trimmed, lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Use an e-mail address, like name@example.org.'))

/** As typed: spaces count, and no kind of character is asked for. */
const newPassword = z.string().min(10, 'Use at least 10 characters.').max(200, 'Use at most 200 characters.')

export const passwordSchema = z.strictObject({
  /** Left out by those who have none yet. */
  current: z.string().max(200).optional(),
  password: newPassword,
})
export type PasswordInput = z.infer<typeof passwordSchema>

export const signUpSchema = z
  .strictObject({
    // It stands in the mails of others.
    name: requiredText(80).regex(/^[^\r\n\u0085\u2028\u2029]*$/, 'Use one line.'),
    email: emailAddress,
    password: newPassword,
    timeZone: z.string().max(60).refine(isTimeZone, 'Choose a time zone.').optional(),
  })
  .refine(({ name, email, password }) => ![name.toLowerCase(), email].includes(password.trim().toLowerCase()), {
    path: ['password'],
    error: 'Choose a password that is not your name or your address.',
  })
export type SignUpInput = z.infer<typeof signUpSchema>

/** What is left out stays. */
export const rolesSchema = z
  .strictObject({ isMentor: z.boolean(), isAdmin: z.boolean() })
  .partial()
  .refine((roles) => Object.keys(roles).length > 0, 'Say which role to give or to take.')

export const disabledSchema = z.strictObject({ isDisabled: z.boolean() })

/** Whom a list of people shows: everybody, or those with a role, or in a state. */
export const peopleKinds = ['mentors', 'admins', 'learners', 'disabled'] as const
export type PeopleKind = (typeof peopleKinds)[number]

/** From an address bar: what cannot be read is left out. */
export const peopleQuerySchema = z.object({
  q: boundedText(100).catch(''),
  kind: z.enum(peopleKinds).optional().catch(undefined),
  cursor: z.string().max(100).optional().catch(undefined),
})
