import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/people/security-mail'
import type { AccountLetter } from '../letters'

/** A change to how a person signs in, of which the account owner is told by mail. */
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
  /** The thief may know a password that the owner no longer does: the way back goes by mail. */
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
 * The mail: what happened, and what to do if it was somebody else. It holds no link that signs in and no word that a
 * person chose: the address may not be confirmed.
 * @param origin the address that people use
 */
export function writeSecurityNotice(event: SecurityEvent, origin: string): AccountLetter {
  const { subject, what, isByMail } = events[event]
  const [account, security] = [`${origin}${paths.accountSettings}`, `${origin}${paths.securitySettings}`]
  const otherwise = isByMail
    ? words.notYouByMail({ forgotPassword: `${origin}${paths.forgotPassword}` })
    : words.notYou({ account, security })
  return { subject: subject(), text: [what(), words.ifYou(), otherwise].join('\n\n') }
}
