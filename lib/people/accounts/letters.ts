import * as words from '@/messages/generated/people/account-mail'

/**
 * Subject and plain text of a mail about an account. To an unconfirmed address it contains no text by any person, so
 * that nobody can use it to write to strangers.
 */
export type AccountLetter = { readonly subject: string; readonly text: string }

/** Joins paragraphs. @param parts false for one that this mail does not have */
const paragraphs = (...parts: readonly (string | false)[]) => parts.filter((part) => part !== false).join('\n\n')

export const verifyLetter = (url: string): AccountLetter => ({
  subject: words.verifySubject(),
  text: words.verify({ url }),
})

/** @param isConfirmed false for an account with an unconfirmed address: see `verifyAddress` */
export const signInLetter = (url: string, isConfirmed: boolean): AccountLetter => ({
  subject: words.signInSubject(),
  text: paragraphs(words.signIn({ url }), !isConfirmed && words.firstProof(), words.signInEnd()),
})

export const closedLetter = (origin: string): AccountLetter => ({
  subject: words.closedSubject(),
  text: words.closed({ origin }),
})

/** @param isConfirmed as for `signInLetter` */
export const passwordResetLetter = (url: string, isConfirmed: boolean): AccountLetter => ({
  subject: words.resetSubject(),
  text: paragraphs(words.reset({ url }), !isConfirmed && words.firstProof(), words.resetEnd()),
})

export const noAccountLetter = (url: string): AccountLetter => ({
  subject: words.noAccountSubject(),
  text: words.noAccount({ url }),
})

/** Writes to an address that has no account and may have none. */
export const noEntryLetter = (origin: string): AccountLetter => ({
  subject: words.noAccountSubject(),
  text: words.noEntry({ origin }),
})

export const addressChangeLetter = (url: string): AccountLetter => ({
  subject: words.changeSubject(),
  text: words.change({ url }),
})

export const addressTakenLetter = (url: string): AccountLetter => ({
  subject: words.takenSubject(),
  text: words.taken({ url }),
})

export const addressChangedLetter = (name: string, origin: string): AccountLetter => ({
  subject: words.changedSubject(),
  text: words.changed({ name, origin }),
})
