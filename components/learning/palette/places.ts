import { paths } from '@/lib/foundation/paths'
import { withNext } from '@/lib/people/accounts/sign-in/safe-next'
import * as words from '@/messages/generated/learning/places'

/** A page that the palette leads to. */
export type PalettePlace = {
  readonly href: string
  readonly label: string
  /** Another common name. */
  readonly also?: string
  /** Search words that are not shown; matches rank below those of labels. */
  readonly words?: string | undefined
}

/** Role of the user. Mentors and admins find everything that learners do, and more. */
export type PaletteAudience = 'visitor' | 'learner' | 'mentor' | 'admin'

/** Further search words for pages of the main navigation. */
const said: Readonly<Record<string, () => string>> = {
  [paths.dashboard]: words.dashboardWords,
  [paths.pay]: words.payWords,
  [paths.myReviews]: words.myReviewsWords,
  [paths.messages]: words.messagesWords,
  [paths.mentor]: words.mentorWords,
  [paths.reviews]: words.reviewsWords,
  [paths.learners]: words.learnersWords,
  [paths.adminPeople]: words.adminPeopleWords,
}

const elsewhere = (): readonly PalettePlace[] => [
  { href: paths.guide, label: words.guide(), words: words.guideWords() },
  { href: paths.faq, label: words.faq(), words: words.faqWords() },
  { href: paths.forecast, label: words.forecastCheck(), words: words.forecastCheckWords() },
  { href: paths.roadmaps, label: words.roadmaps() },
  { href: paths.privacy, label: words.privacy(), words: words.privacyWords() },
]
const own = (leadsToLevels: boolean): readonly PalettePlace[] => [
  {
    href: paths.outlook,
    label: words.outlook(),
    also: words.forecast(),
    words: leadsToLevels ? words.outlookWords() : words.outlookWordsToFinish(),
  },
  { href: paths.myReviews, label: words.myReviews(), words: words.myReviewsWords() },
  { href: paths.messages, label: words.messages(), words: words.messagesWords() },
  { href: paths.notifications, label: words.notifications(), words: words.notificationsWords() },
  { href: paths.myCohorts, label: words.myCohorts(), words: words.myCohortsWords() },
  { href: paths.placement, label: words.placement(), words: words.placementWords() },
  { href: paths.settings, label: words.planSettings(), words: words.planSettingsWords() },
  { href: paths.timeOff, label: words.timeOff(), words: words.timeOffWords() },
  { href: paths.mailSettings, label: words.mailSettings(), words: words.mailSettingsWords() },
  { href: paths.accountSettings, label: words.accountSettings(), words: words.accountSettingsWords() },
  { href: paths.securitySettings, label: words.securitySettings(), words: words.securitySettingsWords() },
  { href: paths.privacySettings, label: words.privacySettings(), words: words.privacySettingsWords() },
  { href: paths.profileSettings, label: words.profileSettings(), words: words.profileSettingsWords() },
]
const mentorOnly = (): readonly PalettePlace[] => [
  { href: paths.savedReplies, label: words.savedReplies(), words: words.savedRepliesWords() },
]
const adminOnly = (): readonly PalettePlace[] => [
  { href: paths.adminInvitations, label: words.invitations(), words: words.invitationsWords() },
  { href: paths.adminRoster, label: words.roster(), words: words.rosterWords() },
  { href: paths.adminAnnouncements, label: words.announcements(), words: words.announcementsWords() },
  { href: paths.adminReports, label: words.reports(), words: words.reportsWords() },
  { href: paths.adminAudit, label: words.audit(), words: words.auditWords() },
]

const waysIn = (next: string | undefined): readonly PalettePlace[] => [
  { href: withNext(paths.signIn(), next), label: words.signIn(), words: words.signInWords() },
  { href: withNext(paths.signUp, next), label: words.createAccount(), words: words.createAccountWords() },
]

/**
 * Lists all pages of the palette. Built in the browser on first use, so no page contains it.
 * @param pages of the main navigation
 * @param leadsToLevels whether the main roadmap does
 * @param next address to return to after signing in (`findPreservedNext`)
 */
export function placesFor(
  seeker: PaletteAudience,
  pages: readonly PalettePlace[],
  leadsToLevels: boolean,
  next?: string,
): readonly PalettePlace[] {
  const others = [
    ...(seeker === 'visitor' ? waysIn(next) : own(leadsToLevels)),
    ...(seeker === 'mentor' || seeker === 'admin' ? mentorOnly() : []),
    ...(seeker === 'admin' ? adminOnly() : []),
    ...elsewhere(),
  ]
  return [
    ...pages.map((page) => ({ words: said[page.href]?.(), ...page })),
    ...others.filter(({ href }) => !pages.some((page) => page.href === href)),
  ]
}
