import { paths } from '@/lib/foundation/paths'
import type { AccountLetter } from '@/lib/people/accounts/letters'

/** What a first proof of an address took out of its account. */
export type Reset = {
  /** How many passwords and providers led in. */
  readonly ways: number
  readonly factors: number
  readonly profile: boolean
  /** How many were left. */
  readonly cohorts: number
  readonly deletion: boolean
  readonly name: boolean
  readonly mailSettings: boolean
}

export const isAnything = (reset: Reset): boolean => Object.values(reset).some(Boolean)

/**
 * Tells the owner of an address what is gone and what stayed. It repeats nothing that was typed into the account: a
 * stranger may have written it.
 * @param origin the address that people use
 */
export function resetLetter(reset: Reset, origin: string): AccountLetter {
  const { ways, factors, profile, cohorts, deletion, name, mailSettings } = reset
  const gone = [
    ways > 0 && 'passwords and linked sign-in providers, and every session',
    factors > 0 && 'the authenticator app and its recovery codes',
    profile && 'the public profile and its handle',
    cohorts > 0 &&
      `membership of ${cohorts} ${cohorts === 1 ? 'cohort' : 'cohorts'}, and any work waiting for review there`,
    deletion && 'a scheduled deletion of the account',
    name && 'the name on the account',
    mailSettings && 'the mail settings',
  ].filter((line) => line !== false)
  return {
    subject: 'We reset your Waymark account',
    text: `Hi,

You just proved that this e-mail address is yours. An account with it existed before that, and someone else could have
set it up. To keep you safe, we removed:

${gone.map((line) => `- ${line}`).join('\n')}

The plan, ticks, notes, links and evidence are still there. Only you can see them.

If you made the account, set your name and a password again in your settings:
${origin}${paths.accountSettings}
${profile ? `The handle of your public profile is reserved for you. You can take it again.\n` : ''}
If someone else made it, delete what isn't yours, or the whole account:
${origin}${paths.privacySettings}
`,
  }
}
