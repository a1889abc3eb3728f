import { formatList } from '@/lib/foundation/messages/format'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/operations/privacy-page'
import * as stored from '@/messages/generated/operations/stored-data'
import type { listCookies } from './cookies'
import type { RetentionLine } from './retention/retention-lines'

type Facts = {
  /** Operator of this site: `Waymark <waymark@example.org>` */
  readonly contact: string
  readonly graceDays: number
  readonly isDemo: boolean
  readonly cookies: ReturnType<typeof listCookies>
  readonly periods: readonly RetentionLine[]
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')

/** Returns `waymark@example.org` from `Waymark <waymark@example.org>`. */
export const addressIn = (contact: string): string => /<([^<>]+)>/.exec(contact)?.[1] ?? contact.trim()

/** Writes the privacy page in Markdown. Every number and name in it comes from the code that it describes. */
export function privacyText({ contact, graceDays, isDemo, cookies, periods }: Facts): string {
  const exportLink = `${paths.privacySettings}#export`
  const deletionLink = `${paths.privacySettings}#delete`
  const prefixes = formatList(['`__Secure-`', '`__Host-`'], 'disjunction')
  const blocks = [
    words.inShort({ exportLink, deletionLink }),
    words.whoRuns({ address: addressIn(contact) }),
    isDemo ? words.demo() : '',
    words.stored(),
    table(
      [words.what(), words.why()],
      storedData.map(([what, why]) => [what(), why()]),
    ),
    words.repositories(),
    words.whoSees({ profile: paths.profileSettings }),
    words.howLong(),
    table(
      [words.what(), words.forHowLong()],
      periods.map(({ what, howLong }) => [what, howLong]),
    ),
    words.cookies({ prefixes }),
    table(
      [words.cookie(), words.whatFor(), words.forHowLong()],
      cookies.map(({ name, why, howLong }) => [`\`${name}\``, why, howLong]),
    ),
    words.inBrowser(),
    words.exportData({ exportLink }),
    words.deletion({ deletionLink, days: graceDays }),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

/** Stored data, each with its purpose. */
const storedData = [
  [stored.name, stored.nameWhy],
  [stored.password, stored.passwordWhy],
  [stored.sessions, stored.sessionsWhy],
  [stored.roster, stored.rosterWhy],
  [stored.language, stored.languageWhy],
  [stored.plan, stored.planWhy],
  [stored.country, stored.countryWhy],
  [stored.ticks, stored.ticksWhy],
  [stored.notes, stored.notesWhy],
  [stored.evidence, stored.evidenceWhy],
  [stored.checks, stored.checksWhy],
  [stored.conversations, stored.conversationsWhy],
  [stored.profile, stored.profileWhy],
  [stored.dates, stored.datesWhy],
  [stored.totals, stored.totalsWhy],
  [stored.mentors, stored.mentorsWhy],
  [stored.notifications, stored.notificationsWhy],
  [stored.announcements, stored.announcementsWhy],
  [stored.audit, stored.auditWhy],
] as const
