import {
  BookOpen,
  ClipboardCheck,
  Compass,
  Footprints,
  type IconNode,
  ListTodo,
  MessageSquareText,
  Mountain,
  ShieldUser,
  Table2,
  Users,
} from 'lucide'
import type { Seeker } from '@/components/learning/palette/places'
import { isSignedIn, type Viewer, type Visitor } from '@/lib/doors/auth/viewer'
import { paths } from '@/lib/foundation/paths'
import { canAdminister, canMentor } from '@/lib/people/accounts/policy'
import * as words from '@/messages/generated/app/frame'

export type NavItem = {
  readonly href: string
  readonly label: string
  /** Marked only on the page itself, not on those below it. */
  readonly isRoot?: boolean
  readonly icon: IconNode
}

const dashboard = (): NavItem => ({ href: paths.dashboard, label: words.dashboard(), icon: Compass })
const pay = (): NavItem => ({ href: paths.pay, label: words.pay(), icon: Mountain })
const myReviews = (): NavItem => ({ href: paths.myReviews, label: words.myReviews(), icon: MessageSquareText })
const guide = (): NavItem => ({ href: paths.guide, label: words.guide(), icon: BookOpen })
const mentoring = (): readonly NavItem[] => [
  { href: paths.mentor, label: words.today(), isRoot: true, icon: ListTodo },
  { href: paths.reviews, label: words.reviews(), icon: ClipboardCheck },
  { href: paths.learners, label: words.learners(), icon: Table2 },
  { href: paths.cohorts, label: words.cohorts(), icon: Users },
]
const people = (): NavItem => ({ href: paths.adminPeople, label: words.people(), icon: ShieldUser })

/** The main navigation, for a visitor, a learner, a mentor, an admin. */
export function mainItems(who: Visitor, mainSlug: string | undefined): NavItem[] {
  const roadmap: NavItem = {
    href: mainSlug ? paths.roadmap(mainSlug) : paths.roadmaps,
    label: words.roadmap(),
    icon: Footprints,
  }
  if (!isSignedIn(who)) return [roadmap, pay(), guide()]
  // Who mentors has a long row already: their own reviews and the guide are in the menu of the account.
  const admin = canAdminister(who) ? [people()] : []
  if (canMentor(who)) return [dashboard(), roadmap, pay(), ...mentoring(), ...admin]
  return [dashboard(), roadmap, myReviews(), pay(), guide(), ...admin]
}

type Place = Pick<NavItem, 'href' | 'label'>

/** What belongs to a person and not to the main navigation, for the menu of the account. */
export function accountPlaces(who: Viewer, mainSlug: string | undefined): readonly Place[] {
  return [
    { href: paths.profileSettings, label: words.profile() },
    { href: paths.settings, label: words.settings() },
    ...elsewhere(mainItems(who, mainSlug), mainSlug),
  ]
}

/** What else a learner looks for, as far as the main navigation does not have it. */
export function elsewhere(items: readonly NavItem[], mainSlug: string | undefined): readonly Place[] {
  const places: readonly Place[] = [
    myReviews(),
    { href: paths.myCohorts, label: words.myCohorts() },
    ...(mainSlug ? [{ href: paths.skills(mainSlug), label: words.skills() }] : []),
    guide(),
  ]
  return places
    .filter(({ href }) => !items.some((item) => item.href === href))
    .map(({ href, label }) => ({ href, label }))
}

/** On a phone four stand within reach of the thumb: for a mentor the mentoring first. The others are under "More". */
export function phoneItems(items: readonly NavItem[]): { bar: readonly NavItem[]; more: readonly NavItem[] } {
  const urgent: readonly string[] = [paths.mentor, paths.reviews, paths.learners]
  const isUrgent = ({ href }: NavItem) => urgent.includes(href)
  const ordered = [...items.filter(isUrgent), ...items.filter((item) => !isUrgent(item))]
  return { bar: ordered.slice(0, 4), more: ordered.slice(4) }
}

/** Who looks for a page: each finds what the ones before find, and more; a visitor finds the ways in instead. */
export const toSeeker = (who: Visitor): Seeker => {
  if (!isSignedIn(who)) return 'visitor'
  return canAdminister(who) ? 'admin' : canMentor(who) ? 'mentor' : 'learner'
}
