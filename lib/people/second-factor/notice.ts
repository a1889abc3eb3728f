import { paths } from '@/lib/paths'

/** What happened to somebody's second factor, as the owner of the account is told by mail. */
export type FactorEvent = 'on' | 'off' | 'recovery-code-used' | 'recovery-codes-made'

const words: Readonly<Record<FactorEvent, { readonly subject: string; readonly what: string }>> = {
  on: {
    subject: 'Your authenticator app is set up',
    what: 'From now on, signing in asks for a code of your authenticator app. Your other devices were signed out.',
  },
  off: {
    subject: 'Signing in takes one step again',
    what: 'The authenticator app of your account was switched off. Its recovery codes are worth nothing any more.',
  },
  'recovery-code-used': {
    subject: 'A recovery code was used',
    what: 'One of your recovery codes stood in for your authenticator app. It is used up now.',
  },
  'recovery-codes-made': {
    subject: 'You have new recovery codes',
    what: 'New recovery codes were made for your account. The ones from before are worth nothing any more.',
  },
}

/** The mail: what happened, and what to do if it was somebody else. `origin` is the address that people use. */
export function noticeOf(event: FactorEvent, origin: string): { readonly subject: string; readonly text: string } {
  const { subject, what } = words[event]
  const otherwise = `If it was not you, change your password and sign out everywhere, at once:\n${origin}${paths.accountSettings}\n${origin}${paths.securitySettings}`
  return {
    subject: `${subject} (Waymark)`,
    text: `${what}\n\nIf that was you, there is nothing to do.\n\n${otherwise}\n`,
  }
}
