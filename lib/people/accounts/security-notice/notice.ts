import { paths } from '@/lib/foundation/paths'
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
  readonly subject: string
  readonly what: string
  /** The thief may know a password that the owner no longer does: the way back goes by mail. */
  readonly isByMail?: boolean
}

const words: Readonly<Record<SecurityEvent, Words>> = {
  'second-factor-on': {
    subject: 'Your authenticator app is set up',
    what: 'From now on, signing in asks for a code from your authenticator app. Your other devices were signed out.',
  },
  'second-factor-off': {
    subject: 'Your authenticator app was switched off',
    what: 'Signing in no longer asks for a code from your authenticator app. Its recovery codes no longer work.',
  },
  'recovery-code-used': {
    subject: 'A recovery code was used',
    what: 'One of your recovery codes was used in place of your authenticator app. It cannot be used again.',
  },
  'recovery-codes-made': {
    subject: 'You have new recovery codes',
    what: 'New recovery codes were made for your account. The earlier ones no longer work.',
  },
  'password-set': {
    subject: 'Your password was changed',
    what: 'Your account has a new password. Your other devices were signed out.',
    isByMail: true,
  },
  'password-reset': {
    subject: 'Your password was reset',
    what: 'A new password was set through a link we mailed to this address. All your devices were signed out.',
    isByMail: true,
  },
  'way-in-linked': {
    subject: 'A way to sign in was added',
    what: 'An account at another provider was linked to yours. You can sign in with it from now on.',
  },
  'way-in-unlinked': {
    subject: 'A way to sign in was removed',
    what: 'An account at another provider was unlinked from yours. Your other devices were signed out.',
  },
}

/**
 * The mail: what happened, and what to do if it was somebody else. It holds no link that signs in and no word that a
 * person chose: the address may not be confirmed.
 * @param origin the address that people use
 */
export function writeSecurityNotice(event: SecurityEvent, origin: string): AccountLetter {
  const { subject, what, isByMail } = words[event]
  const otherwise = isByMail
    ? `If it was not you, reset your password by mail right away:\n${origin}${paths.forgotPassword}`
    : `If it was not you, change your password and sign out everywhere right away:\n${origin}${paths.accountSettings}\n${origin}${paths.securitySettings}`
  return {
    subject: `${subject} (Waymark)`,
    text: `${what}\n\nIf that was you, you do not need to do anything.\n\n${otherwise}\n`,
  }
}
