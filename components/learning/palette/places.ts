import { paths } from '@/lib/foundation/paths'

/** Somewhere to go from the palette. */
export type PalettePlace = {
  readonly href: string
  readonly label: string
  /** What people may call it too. */
  readonly also?: string
  /** Found too, after labels, though they are not shown. */
  readonly words?: string | undefined
}

/** Who looks for a page. A mentor and an admin find what a learner finds, and more. */
export type Seeker = 'visitor' | 'learner' | 'mentor' | 'admin'

/** What else the pages of the main navigation are looked for by. */
const said: Readonly<Record<string, string>> = {
  [paths.dashboard]: 'home, today, this week, progress',
  [paths.pay]: 'salary, salaries, wages, income, money, what it earns',
  [paths.myReviews]: 'feedback, submissions, changes requested',
  [paths.mentor]: 'mentoring, to do',
  [paths.reviews]: 'queue, submissions, waiting',
  [paths.learners]: 'students, table',
  [paths.adminPeople]: 'users, accounts, roles, admin',
}

const elsewhere = [
  { href: paths.guide, label: 'Guide', words: 'introduction, start here' },
  { href: paths.faq, label: 'Questions and answers', words: 'FAQ, help' },
  { href: paths.forecast, label: 'How the forecast was checked', words: 'calibration, accuracy' },
  { href: paths.roadmaps, label: 'All roadmaps' },
  { href: paths.privacy, label: 'Privacy', words: 'what is stored, cookies, GDPR' },
]
const own: readonly PalettePlace[] = [
  { href: paths.outlook, label: 'Outlook', also: 'Forecast', words: 'arrival date, what-if, levels' },
  { href: paths.myReviews, label: 'My reviews', words: said[paths.myReviews] },
  { href: paths.notifications, label: 'Notifications', words: 'inbox, messages, bell' },
  { href: paths.myCohorts, label: 'My cohorts', words: 'mentor, group, class, join' },
  { href: paths.placement, label: 'Placement', words: 'test, quiz, what I know already' },
  { href: paths.settings, label: 'Settings: plan', words: 'hours, study days, track, pause, holiday, time zone' },
  { href: paths.mailSettings, label: 'Settings: mail', words: 'e-mail, notifications, digest, unsubscribe' },
  { href: paths.accountSettings, label: 'Settings: account', words: 'password, e-mail address, name, profile' },
  {
    href: paths.securitySettings,
    label: 'Settings: security',
    words: 'sessions, devices, authenticator, two-factor, 2FA',
  },
  { href: paths.privacySettings, label: 'Settings: privacy', words: 'export, download my data, delete my account' },
  { href: paths.profileSettings, label: 'Settings: public profile', words: 'page, handle, share' },
]
const mentorOnly = [{ href: paths.savedReplies, label: 'Saved replies', words: 'templates, snippets' }]
const adminOnly = [
  { href: paths.adminInvitations, label: 'Invitations', words: 'invite' },
  { href: paths.adminAudit, label: 'Audit log', words: 'history, who did what' },
]

const waysIn = [
  { href: paths.signIn(), label: 'Sign in', words: 'log in' },
  { href: paths.signUp, label: 'Create an account', words: 'sign up, register, join' },
]

/**
 * Everywhere the palette leads. Made in the browser once it is asked for: no page carries it.
 * @param pages of the main navigation
 */
export function placesFor(seeker: Seeker, pages: readonly PalettePlace[]): readonly PalettePlace[] {
  const others = [
    ...(seeker === 'visitor' ? waysIn : own),
    ...(seeker === 'mentor' || seeker === 'admin' ? mentorOnly : []),
    ...(seeker === 'admin' ? adminOnly : []),
    ...elsewhere,
  ]
  return [
    ...pages.map((page) => ({ words: said[page.href], ...page })),
    ...others.filter(({ href }) => !pages.some((page) => page.href === href)),
  ]
}
