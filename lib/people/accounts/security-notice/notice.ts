import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/people/security-mail'
import type { AccountLetter } from '../letters'

/** A change to how a person signs in, which is mailed to the account's owner. */
export type SecurityEvent =
  | 'second-factor-on'
  | 'second-factor-off'
  | 'recovery-code-used'
  | 'recovery-codes-made'
  | 'password-set'
  | 'password-reset'
  | 'way-in-linked'
  | 'way-in-unlinked'

type Words = {
  readonly subject: () => string
  readonly what: () => string
  /** The owner recovers the account by mail, because a thief may know a password that the owner no longer does. */
  readonly isByMail?: boolean
}

const events: Readonly<Record<SecurityEvent, Words>> = {
  'second-factor-on': { subject: words.secondFactorOnSubject, what: words.secondFactorOn },
  'second-factor-off': { subject: words.secondFactorOffSubject, what: words.secondFactorOff },
  'recovery-code-used': { subject: words.recoveryCodeUsedSubject, what: words.recoveryCodeUsed },
  'recovery-codes-made': { subject: words.recoveryCodesMadeSubject, what: words.recoveryCodesMade },
  'password-set': { subject: words.passwordSetSubject, what: words.passwordSet, isByMail: true },
  'password-reset': { subject: words.passwordResetSubject, what: words.passwordReset, isByMail: true },
  'way-in-linked': { subject: words.wayInLinkedSubject, what: words.wayInLinked },
  'way-in-unlinked': { subject: words.wayInUnlinkedSubject, what: words.wayInUnlinked },
}

/**
 * Writes the mail: what happened, and what to do if it was not the owner. It contains no sign-in link and no text by
 * any person, because the address may be unconfirmed.
 * @param origin public address of this instance
 */
export function writeSecurityNotice(event: SecurityEvent, origin: string): AccountLetter {
  const { subject, what, isByMail } = events[event]
  const [account, security] = [`${origin}${paths.accountSettings}`, `${origin}${paths.securitySettings}`]
  const otherwise = isByMail
    ? words.notYouByMail({ forgotPassword: `${origin}${paths.forgotPassword}` })
    : words.notYou({ account, security })
  return { subject: subject(), text: [what(), words.ifYou(), otherwise].join('\n\n') }
}
