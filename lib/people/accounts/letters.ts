/**
 * Mails about an account: subject and plain text. To an address that nobody has proved they hold no word that a person
 * chose, so that they are no use to who wants to write to strangers.
 */
export type AccountLetter = { readonly subject: string; readonly text: string }

const NOT_YOU = 'If it wasn’t you, ignore this mail.'

export const verifyLetter = (url: string): AccountLetter => ({
  subject: 'Confirm your e-mail address',
  text: `Hi,

A Waymark account was created with this address. To confirm that it is yours, open this page in a browser where you’re
signed in, and press the button:

${url}

The link works once, within a week. Until then, we only send you mail about signing in.
If you didn’t create this account, ignore this mail.
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
  text: `Hi,

Here is your link to sign in to Waymark. It works once, within an hour:

${url}
${firstProof(isConfirmed)}
${NOT_YOU} Don’t share this link.
`,
})

export const closedLetter = (origin: string): AccountLetter => ({
  subject: 'Your account is closed',
  text: `Hi,

Someone, most likely you, tried to sign in to Waymark with this address. The account is closed, so signing in isn’t
possible. If you think this is a mistake, ask the people who run this site: ${origin}
`,
})

/** @param isConfirmed as for `signInLetter` */
export const passwordResetLetter = (url: string, isConfirmed: boolean): AccountLetter => ({
  subject: 'Set a new password',
  text: `Hi,

Here is your link to set a new Waymark password. It works once, within an hour:

${url}
${firstProof(isConfirmed)}
${NOT_YOU} Your password stays the same. Don’t share this link.
`,
})

export const noAccountLetter = (signUp: string): AccountLetter => ({
  subject: 'No Waymark account with this address',
  text: `Hi,

Someone, most likely you, asked to set a new password on Waymark, but there is no account with this address. You may have
used another address. Or create an account:

${signUp}

${NOT_YOU}
`,
})

export const changeLetter = (url: string): AccountLetter => ({
  subject: 'Confirm your new e-mail address',
  text: `Hi,

You asked to use this address for your Waymark account. Open this page in a browser where you’re signed in:

${url}

The link works once, within a day. Until then, nothing changes.
If you didn’t ask for this, ignore this mail.
`,
})

export const takenLetter = (signIn: string): AccountLetter => ({
  subject: 'This address already has an account',
  text: `Hi,

Someone, most likely you, asked to use this address for another Waymark account. It already has an account of its own,
so nothing was changed. To sign in to that account:

${signIn}

${NOT_YOU}
`,
})

export const changedLetter = (name: string, origin: string): AccountLetter => ({
  subject: 'Your e-mail address was changed',
  text: `Hi ${name},

The e-mail address of your Waymark account was changed. You’ll get no more mail at this address.
If it wasn’t you, tell the people who run this site at once: ${origin}
`,
})
