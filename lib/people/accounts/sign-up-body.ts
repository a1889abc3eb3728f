import { findPasswordProblem } from './new-password'
import { signUpSchema } from './schema'

/** No address is longer, and no name: to fold a longer one could take seconds. */
const LONGEST = 254
const readText = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '')

/** What a sign-up sends. A poor password is refused beside whatever else is wrong, and not once that is right. */
export const signUpBody = signUpSchema.superRefine(
  (sent, context) => {
    const owner = { name: readText(sent.name), email: readText(sent.email) }
    // The command, which knows the address of the site, looks whether it is too close to that.
    const message = findPasswordProblem(sent.password, owner, '')
    if (message) context.addIssue({ code: 'custom', path: ['password'], message })
  },
  // What else was sent may be anything: a password that has the right length is looked at all the same.
  { when: ({ value }) => signUpSchema.shape.password.safeParse((value as { password?: unknown })?.password).success },
)
