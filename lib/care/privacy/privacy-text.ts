import { paths } from '@/lib/foundation/paths'
import type { listCookies } from './cookies'
import type { Promised } from './retention/promises'

type Facts = {
  /** Who runs this site and answers: `Waymark <waymark@example.org>` */
  readonly contact: string
  readonly graceDays: number
  readonly isDemo: boolean
  readonly cookies: ReturnType<typeof listCookies>
  readonly periods: readonly Promised[]
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')

/** `waymark@example.org` of `Waymark <waymark@example.org>`. */
export const addressIn = (contact: string): string => /<([^<>]+)>/.exec(contact)?.[1] ?? contact.trim()

/** The privacy page in Markdown. Every number and name in it comes from the code that it tells of. */
export function privacyText({ contact, graceDays, isDemo, cookies, periods }: Facts): string {
  return `## In short

- This site stores what you enter to track your progress, and what mentors answer. It sells nothing and shows no
  advertising.
- It sends nothing about you to anyone else. There is no tracking, no visitor counter, and no font or script from another
  site: pages load only from the server in your address bar.
- Unless you join a cohort or switch on a public profile, only you and the people who run this site can see your
  progress.
- You can [export all of it](${paths.privacySettings}#export) and [have it deleted](${paths.privacySettings}#delete), without asking anyone.

## Who runs this site

People and schools run Waymark on their own servers. The person or organisation who gave you this address runs this one,
decides who may sign up, and is responsible for your data. Write to **${addressIn(contact)}**.
${isDemo ? '\nThis is a demo: its people are made up. Don’t enter anything personal.\n' : ''}
## What is stored, and why

${table(
  ['What', 'Why'],
  [
    ['Your name and address', 'so that mentors know who you are, and mail about your account reaches you'],
    [
      'A fingerprint of your password, or the name that another service has for you',
      'so that you can sign in; the password can’t be read from it',
    ],
    [
      'Sessions: which browser, since when, last used',
      'so that you can see where you are signed in, and end it. Network addresses are used to slow down password guessing, and are not part of your account',
    ],
    ['Your plan: hours, days, time zone, goal, time off', 'for your week and your dates'],
    [
      'Country and paid experience',
      'to show what people there report to earn, and which level you can reach; only you see them',
    ],
    ['Ticks, with their time', 'for your progress: every total is calculated from this log'],
    ['Notes, links and your confidence in steps', 'for yourself; only you see them'],
    ['Evidence, files, and messages about them', 'so that mentors can review it'],
    [
      'Your public profile: handle, and what it shows',
      'so that you can share your progress, if you switch it on. Of earlier handles, a fingerprint is stored, so that no one else can take them',
    ],
    ['Dates that you were shown', 'to check later how accurate they were'],
    [
      'Totals over all learners: how much of a plan people keep, and how early or late they arrive',
      'to correct the dates shown here. They are calculated every night from at least 10 people and identify no one',
    ],
    ['What mentors write: verdicts, notes, waivers, plans', 'so that they can help you; all of it is in your export'],
    ['Notifications, mail settings and study reminders', 'so that you miss nothing, and get only the mail you want'],
    [
      'An audit log of what admins and mentors did with accounts',
      'so that misuse can be found; it has ids and no names',
    ],
  ],
)}

When you add a repository as evidence, the server reads its newest commit, list of files and README from its host, and
tells that host nothing about you.

## Who sees it

**Only you** see your notes, your links, your country, your experience, when you hope to start work, and your
confidence in steps. If you hide your forecast, only you see it.

**Mentors of your cohorts** see your name and time zone, your progress, your evidence, your reviews, your plan and time
off, and your forecast unless you hide it. They can write notes about you that other mentors of the cohort read. You find
those notes in your export, and mentors know it. When you leave a cohort, its mentors no longer see anything about you.

**Other learners** see nothing about you, unless you switch a public profile on.

**Everyone** can see your [public profile](${paths.profileSettings}) while it is switched on, with or without an account.
It is off by default. It shows your name and handle, your roadmaps and tracks, the month you started, your steps by stage
(verified, evidenced and self-reported), whether you are junior-ready, approved work, and proven skills. If you choose so,
it also shows links to approved work and the number of study days in each month. It never shows anything else. Search
engines are told not to list it, unless you allow them to. It disappears when you switch it off, when you ask for your
account to be deleted, or when an admin disables your account. Other sites may keep a preview picture of it.

**Admins** of this site see what mentors see, in every cohort, and your address. The people who run the server can reach
its database, as with any site.

## How long it stays

${table(
  ['What', 'For how long'],
  periods.map(({ what, howLong }) => [what, howLong]),
)}

## Cookies

All of them are needed for what you do here, so there is no cookie banner. On a site with https, the names of those for
signing in begin with \`__Secure-\` or \`__Host-\`.

${table(
  ['Cookie', 'What for', 'For how long'],
  cookies.map(({ name, why, howLong }) => [`\`${name}\``, why, howLong]),
)}

Your browser also stores, and never sends: the text of a verdict that a mentor is writing, until the tab is closed; whether
single keys are switched off; and the steps that you ticked before you had an account, until they are added to it.

## Export your data

Under [Settings, Privacy](${paths.privacySettings}#export) you get everything stored about you in one zip file: as JSON and CSV
for programs, as Markdown to read, and the files you submitted. It names your mentors but contains no one else’s address.
What you wrote as a mentor is included, without the names of the learners.

## Have your account deleted

Ask for it under [Settings, Privacy](${paths.privacySettings}#delete). You get a mail, every page shows the date, and for
${graceDays} days you can keep the account with one click. Signing in alone doesn’t cancel it. Then everything is erased:
your account and sign-in methods, plan, ticks, notes, links, work, files, notifications and mentors’ notes about you. Your
address is free again, and a new account with it starts empty.

Some things stay, without your name:

- **Verdicts and messages that mentors wrote** about your work, as about a "former learner". Your work and your own words
  are taken out. If a mentor wrote your name in such a text, it stays there, because a program can’t tell who a name
  refers to. Ask the mentor or the people who run this site to change it.
- **What you wrote as a mentor** to learners, as from a "former mentor". It is part of their record.
- **Numbers**: that someone joined and left a cohort, and how long they waited for a verdict.
- **The audit log**, with an id that can’t be traced to you.
- **A fingerprint of each handle** that you took for a public profile, so that no one can pose as you at an address
  others know. The handle can’t be read from it, only guessed.
- **Mail that others have received**. Your name is removed from copies on this server.
- **Backups of the database** made before, until they are overwritten.
`
}
