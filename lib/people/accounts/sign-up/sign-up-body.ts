import { findPasswordProblem } from '../new-password'
import { signUpSchema } from '../schema'

/** Longest address or name: normalizing a longer text could take seconds. */
const LONGEST = 254
const readText = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '')

/** Body of a sign-up. Reports a bad password together with other errors, not only once they are corrected. */
export const signUpBody = signUpSchema.superRefine(
  (sent, context) => {
    const owner = { name: readText(sent.name), email: readText(sent.email) }
    // Leaves the comparison with the site's name to the command, which knows the site.
    const message = findPasswordProblem(sent.password, owner, '')
    if (message) context.addIssue({ code: 'custom', path: ['password'], message })
  },
  // Checks the password whenever its length is right, whatever the other fields are.
  { when: ({ value }) => signUpSchema.shape.password.safeParse((value as { password?: unknown })?.password).success },
)
