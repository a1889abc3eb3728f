import { paths } from '@/lib/foundation/paths'
import type { AccountLetter } from '@/lib/people/accounts/letters'
import * as words from '@/messages/generated/people/reset-mail'

/** Things removed from an account when its address was first proved. */
export type Reset = {
  /** Number of passwords and providers. */
  readonly ways: number
  readonly factors: number
  readonly profile: boolean
  /** Number of cohorts left. */
  readonly cohorts: number
  readonly deletion: boolean
  readonly name: boolean
  readonly mailSettings: boolean
}

export const hasResetAnything = (reset: Reset): boolean => Object.values(reset).some(Boolean)

/**
 * Writes the mail to the owner of an address: what was removed and what stayed. It repeats nothing that was typed into
 * the account, which may be a stranger's text.
 * @param origin public address of this instance
 */
export function resetLetter(reset: Reset, origin: string): AccountLetter {
  const { ways, factors, profile, cohorts, deletion, name, mailSettings } = reset
  const gone = [
    ways > 0 && words.waysIn(),
    factors > 0 && words.authenticator(),
    profile && words.profile(),
    cohorts > 0 && words.cohorts({ count: cohorts }),
    deletion && words.accountDeletion(),
    name && words.name(),
    mailSettings && words.mailSettings(),
  ].filter((line) => line !== false)
  const madeByYou = words.madeByYou({ url: `${origin}${paths.accountSettings}` })
  return {
    subject: words.subject(),
    text: [
      words.intro(),
      gone.map((line) => `- ${line}`).join('\n'),
      words.kept(),
      profile ? `${madeByYou}\n${words.handleKept()}` : madeByYou,
      words.madeByOther({ url: `${origin}${paths.privacySettings}` }),
    ].join('\n\n'),
  }
}
