import { paths } from '@/lib/foundation/paths'
import type { AccountLetter } from '@/lib/people/accounts/letters'
import * as words from '@/messages/generated/people/reset-mail'

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
