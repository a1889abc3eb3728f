import { paths } from '@/lib/paths'

/** Somewhere to go from the palette. `words` are found too, though they are not shown. */
export type Place = { readonly href: string; readonly label: string; readonly words?: string }

/** Who looks for a page. A mentor and an admin find what a learner finds, and more. */
export type Seeker = 'visitor' | 'learner' | 'mentor' | 'admin'

const elsewhere = [
  { href: paths.guide, label: 'Guide' },
  { href: paths.faq, label: 'Questions and answers' },
  { href: paths.forecast, label: 'How the forecast was checked' },
  { href: paths.roadmaps, label: 'All roadmaps' },
  { href: paths.privacy, label: 'Privacy', words: 'what is stored, cookies' },
]
const own = [
  { href: paths.outlook, label: 'Outlook', words: 'forecast, when I arrive, levels, pay' },
  { href: paths.notifications, label: 'Notifications' },
  { href: paths.myCohorts, label: 'My cohorts' },
  { href: paths.placement, label: 'Placement', words: 'test, what I know already' },
  { href: paths.settings, label: 'Settings: plan', words: 'hours, days, track, theme, pauses' },
  { href: paths.mailSettings, label: 'Settings: mail', words: 'notifications, digest' },
  { href: paths.accountSettings, label: 'Settings: account', words: 'password, address, name' },
  { href: paths.securitySettings, label: 'Settings: security', words: 'sessions, devices, authenticator' },
  { href: paths.privacySettings, label: 'Settings: privacy', words: 'export, download, delete my account' },
]
const mentorOnly = [{ href: paths.savedReplies, label: 'Saved replies' }]
const adminOnly = [
  { href: paths.adminInvitations, label: 'Invitations', words: 'invite' },
  { href: paths.adminAudit, label: 'Audit log', words: 'history, who did what' },
]

const waysIn = [
  { href: paths.signIn(), label: 'Sign in' },
  { href: paths.signUp, label: 'Make an account' },
]

/**
 * Everywhere the palette leads. Made in the browser once it is asked for: no page carries it.
 * @param pages of the main navigation
 */
export const placesFor = (seeker: Seeker, pages: readonly Place[]): readonly Place[] => [
  ...pages,
  ...(seeker === 'visitor' ? waysIn : own),
  ...(seeker === 'mentor' || seeker === 'admin' ? mentorOnly : []),
  ...(seeker === 'admin' ? adminOnly : []),
  ...elsewhere.filter(({ href }) => !pages.some((page) => page.href === href)),
]
