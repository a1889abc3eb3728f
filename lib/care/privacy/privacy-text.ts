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

- This site stores what you give it to keep your place on a roadmap, and what mentors answer. It sells nothing and shows
  no advertising.
- It sends nothing about you to anybody else. There is no tracking, no counter of visitors, no font or script from
  another site: a page asks only the server that you see in the address bar.
- Without a cohort, nobody but you and the people who run this site can see your progress, unless you switch a public
  profile on.
- You can [export all of it](${paths.privacySettings}#export) and [have it deleted](${paths.privacySettings}#delete), without asking anybody.

## Who runs this site

Waymark is a program that people and schools run for themselves, each on a server of their own. Whoever gave you this
address runs this one, decides who may sign up, and answers for your data. Write to **${addressIn(contact)}**.
${isDemo ? '\nThis is a demo: its people are made up. Do not put anything of your own into it.\n' : ''}
## What is stored, and why

${table(
  ['What', 'Why'],
  [
    ['Your name and address', 'so that mentors know who you are, and mail about your account reaches you'],
    [
      'A fingerprint of your password, or the name that another service has for you',
      'so that you can sign in; nobody can read the password from it',
    ],
    [
      'Sessions: which browser, since when, last used',
      'so that you can see where you are signed in, and end it. Network addresses are used to slow down whoever guesses passwords, and are not part of your account',
    ],
    ['Your plan: hours, days, time zone, goal, time off', 'for your week and your dates'],
    [
      'Country and paid experience',
      'to show what people there report to earn, and which level you can reach; only you see them',
    ],
    ['Ticks, with their time', 'for your progress: every total follows from this log'],
    ['Notes, links and how sure you are', 'for yourself; only you see them'],
    ['Work that you show, files, and the messages around it', 'so that mentors can review it'],
    [
      'Your public profile: handle, and what it shows',
      'so that you can show your way to others, if you switch it on. Of a handle that you had before, a fingerprint is stored, so that nobody else can take it',
    ],
    ['Dates that you were shown', 'to check later how right they were'],
    [
      'Totals over all learners: how much of a plan people keep, and how early or late they arrive',
      'to correct the dates shown here. They are made from ticks every night, from at least 10 people, and identify no one',
    ],
    ['What mentors write: verdicts, notes, waivers, plans', 'so that they can help you; all of it is in your export'],
    [
      'What you are told, how you want mail, and whether you asked for a study reminder',
      'so that you miss nothing, and get no mail that you do not want',
    ],
    [
      'An audit log of what admins and mentors did with accounts',
      'so that misuse can be found; it has ids and no names',
    ],
  ],
)}

When you show a repository, the server reads its newest commit, its list of files and its README from the host that you
named, and tells that host nothing about you.

## Who sees it

**Only you** see your notes, your links, your country, your experience, when you hope to start work, and how sure you
are of a step. A forecast that you hide is yours alone too.

**Mentors of your cohorts** see your name and time zone, your progress, what you show, your reviews, your plan and time
off, and your forecast unless you hide it. They can write notes about you that other mentors of the cohort read. You find
those notes in your export, and mentors know it. When you leave a cohort, its mentors see nothing of you any more.

**Other learners** see nothing of you, unless you switch a public profile on.

**Everybody** sees your [public profile](${paths.profileSettings}) while it is switched on, with an account or without.
It is off until you do that. It shows your name and handle, the roadmaps and tracks that you walk, the month in which you
began, your steps by stage with verified, evidenced and self-reported apart, whether you are junior-ready, what mentors
approved, and skills that are proven. By a choice of their own come the addresses of approved work, and how many learning
days each month had. Nothing else of you is ever on it. Search engines are told not to list it, unless you allow them to.
Once you switch it off, or ask for your account to be deleted, or an admin closes your account, nothing is found there.
A picture of it that other sites show beside a link may stay with them.

**Admins** of this site see what mentors see, in every cohort, and your address. Whoever runs the server can reach its
database, as with any site.

## How long it stays

${table(
  ['What', 'For how long'],
  periods.map(({ what, howLong }) => [what, howLong]),
)}

## Cookies

All of them are needed for what you do here, so there is no banner that asks. On a site with https the names of those
for signing in begin with \`__Secure-\` or \`__Host-\`.

${table(
  ['Cookie', 'What for', 'For how long'],
  cookies.map(({ name, why, howLong }) => [`\`${name}\``, why, howLong]),
)}

Your browser also keeps, and never sends: the text of a verdict that a mentor is writing, until the tab is closed; whether
single keys are switched off; and the steps that you ticked before you had an account, until they are added to it.

## Take your data with you

Under [Settings, Privacy](${paths.privacySettings}#export) you get everything that is stored about you in one zip file:
as JSON and CSV for programs, as Markdown to read, and the files that you handed in. It names the mentors whom you met,
and has no address of anybody else. Of what you wrote as a mentor it has your words, and not whom they were about.

## Have your account deleted

Ask for it under [Settings, Privacy](${paths.privacySettings}#delete). You get a mail, every page says that it is going to
happen, and for ${graceDays} days you can keep the account with one click. Signing in alone does not call it off. Then
everything of yours is erased: the account and every way into it, plan, ticks, notes, links, work, files, what you were
told and what mentors noted about you. Your address is free again; whoever signs up with it begins with nothing.

Some things stay, without your name:

- **Verdicts and messages that mentors wrote** about your work, as about a "former learner". Your work and your own words
  are taken out. If a mentor wrote your name in such a text, it stays there: a program cannot know whom a name means. Ask
  the mentor or the people who run this site to change it.
- **What you wrote as a mentor** to learners, as from a "former mentor": it is part of their record.
- **Numbers**: that somebody joined and left a cohort, and how long they waited for a verdict.
- **The audit log**, by an id that leads to nobody.
- **A fingerprint of each handle** that you took for a public profile, so that nobody can pass for you at an address that
  others know. The handle cannot be read from it, only guessed.
- **Mail that others have received**. What this server still has of such mail loses your name.
- **Copies of the database** that the host made before, until they are overwritten.
`
}
