import {
  BookOpen,
  ClipboardCheck,
  Compass,
  Footprints,
  ListTodo,
  type LucideIcon,
  Mountain,
  ShieldUser,
  Table2,
  Users,
} from 'lucide-react'
import { isSignedIn, type Visitor } from '@/lib/auth/viewer'
import { paths } from '@/lib/paths'
import { canAdminister, canMentor } from '@/lib/people/policy'

export type NavItem = {
  readonly href: string
  readonly label: string
  /** Marked only on the page itself, not on those below it. */
  readonly isRoot?: boolean
  readonly Icon: LucideIcon
}

const dashboard: NavItem = { href: paths.dashboard, label: 'Dashboard', Icon: Compass }
const pay: NavItem = { href: paths.pay, label: 'Pay', Icon: Mountain }
const guide: NavItem = { href: paths.guide, label: 'Guide', Icon: BookOpen }
const mentoring: readonly NavItem[] = [
  { href: paths.mentor, label: 'Today', isRoot: true, Icon: ListTodo },
  { href: paths.reviews, label: 'Reviews', Icon: ClipboardCheck },
  { href: paths.learners, label: 'Learners', Icon: Table2 },
  { href: paths.cohorts, label: 'Cohorts', Icon: Users },
]
const people: NavItem = { href: paths.adminPeople, label: 'People', Icon: ShieldUser }

/** The main navigation, for a visitor, a learner, a mentor, an admin. */
export function mainItems(who: Visitor, mainSlug: string | undefined): NavItem[] {
  const roadmap: NavItem = {
    href: mainSlug ? paths.roadmap(mainSlug) : paths.roadmaps,
    label: 'Roadmap',
    Icon: Footprints,
  }
  if (!isSignedIn(who)) return [roadmap, pay, guide]
  return [dashboard, roadmap, pay, ...(canMentor(who) ? mentoring : []), ...(canAdminister(who) ? [people] : [])]
}

/** On a phone four stand within reach of the thumb: for a mentor the mentoring first. The others are under "More". */
export function phoneItems(items: readonly NavItem[]): { bar: readonly NavItem[]; more: readonly NavItem[] } {
  const urgent: readonly string[] = [paths.mentor, paths.reviews, paths.learners]
  const isUrgent = ({ href }: NavItem) => urgent.includes(href)
  const ordered = [...items.filter(isUrgent), ...items.filter((item) => !isUrgent(item))]
  return { bar: ordered.slice(0, 4), more: ordered.slice(4) }
}

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

/** Everywhere the palette leads. */
export const paletteItems = (who: Visitor, items: readonly NavItem[]) => [
  ...items.map(({ href, label }) => ({ href, label })),
  ...(isSignedIn(who)
    ? own
    : [
        { href: paths.signIn(), label: 'Sign in' },
        { href: paths.signUp, label: 'Make an account' },
      ]),
  ...(isSignedIn(who) && canMentor(who) ? mentorOnly : []),
  ...(isSignedIn(who) && canAdminister(who) ? adminOnly : []),
  ...elsewhere.filter(({ href }) => !items.some((item) => item.href === href)),
]
