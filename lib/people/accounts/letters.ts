/**
 * Mails about an account: subject and plain text. To an address that nobody has proved they hold no word that a person
 * chose, so that they are no use to who wants to write to strangers.
 */
export type AccountLetter = { readonly subject: string; readonly text: string }

const NOT_YOU = 'If it was not you, you need not do anything.'

export const verifyLetter = (url: string): AccountLetter => ({
  subject: 'Confirm your e-mail address',
  text: `Hello,

an account on Waymark was made with this address. To confirm that it is yours, open this page in a browser in which you
are signed in, and press the button:

${url}

It works once, within a week. Until then we only write to you about signing in to the account.
If you did not make this account, you need not do anything.
`,
})

/** For a link to an account whose address is not confirmed: see `takeFirstProof`. */
const FIRST_PROOF = `
The address of this account isn't confirmed yet; using the link confirms it. If you made the account, open the link in a
browser where you're signed in, and everything stays as it is. In any other browser we also reset the account, because
someone else could have made it: its name, sign-in methods, cohorts and public profile are removed. The plan, ticks and
notes stay.
`
const firstProof = (isConfirmed: boolean) => (isConfirmed ? '' : FIRST_PROOF)

/** @param isConfirmed false for an account whose address nobody has proved to be theirs */
export const signInLetter = (url: string, isConfirmed: boolean): AccountLetter => ({
  subject: 'Your link to sign in',
  text: `Hello,

somebody, most likely you, asked for a link to sign in to Waymark with this address. It works once, within an hour:

${url}
${firstProof(isConfirmed)}
${NOT_YOU} Hand it to nobody.
`,
})

export const closedLetter = (origin: string): AccountLetter => ({
  subject: 'Your account is closed',
  text: `Hello,

somebody, most likely you, wanted to sign in to Waymark with this address. Its account is closed, so there is no way in.
Ask whoever runs this instance if you think that this is a mistake: ${origin}
`,
})

/** @param isConfirmed as for `signInLetter` */
export const passwordResetLetter = (url: string, isConfirmed: boolean): AccountLetter => ({
  subject: 'Set a new password',
  text: `Hello,

somebody, most likely you, asked to set a new password for the Waymark account with this address. The page works once,
within an hour:

${url}
${firstProof(isConfirmed)}
${NOT_YOU} Your password stays as it is. Hand the address of the page to nobody.
`,
})

export const noAccountLetter = (signUp: string): AccountLetter => ({
  subject: 'There is no account with this address',
  text: `Hello,

somebody, most likely you, asked to set a new password on Waymark. No account has this address. Perhaps you used another
one; or make an account:

${signUp}

${NOT_YOU}
`,
})

export const changeLetter = (url: string): AccountLetter => ({
  subject: 'Confirm your new e-mail address',
  text: `Hello,

you asked to use this address for your Waymark account. Open this page in a browser in which you are signed in:

${url}

It works once, within a day. Until then nothing changes.
If you did not ask for this, you need not do anything.
`,
})

export const takenLetter = (signIn: string): AccountLetter => ({
  subject: 'This address has an account already',
  text: `Hello,

somebody, most likely you, asked to use this address for another Waymark account. It has an account of its own, so that
cannot be: an address belongs to one. To sign in to it:

${signIn}

${NOT_YOU}
`,
})

export const changedLetter = (name: string, origin: string): AccountLetter => ({
  subject: 'Your e-mail address was changed',
  text: `Hello ${name},

your Waymark account has another e-mail address from now on; mail no longer comes here.
If it was not you, tell the people who run this site at once: ${origin}
`,
})
