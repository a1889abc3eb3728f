import {
  BookOpen,
  ClipboardCheck,
  Compass,
  Footprints,
  type IconNode,
  ListTodo,
  MessageSquareText,
  MessagesSquare,
  Mountain,
  ShieldUser,
  Table2,
  Users,
} from 'lucide'
import type { PaletteAudience } from '@/components/learning/palette/places'
import { paths } from '@/lib/foundation/paths'
import { hasLevels, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { canAdminister, canMentor } from '@/lib/people/accounts/policy'
import { isSignedIn, type Viewer, type Visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/frame'

export type NavItem = {
  readonly href: string
  readonly label: string
  /** Marked as current only on the page itself, not on those below it. */
  readonly isRoot?: boolean
  readonly icon: IconNode
}

const dashboard = (): NavItem => ({ href: paths.dashboard, label: words.dashboard(), icon: Compass })
const pay = (): NavItem => ({ href: paths.pay, label: words.pay(), icon: Mountain })
const myReviews = (): NavItem => ({ href: paths.myReviews, label: words.myReviews(), icon: MessageSquareText })
const messages = (): NavItem => ({ href: paths.messages, label: words.messages(), icon: MessagesSquare })
const guide = (): NavItem => ({ href: paths.guide, label: words.guide(), icon: BookOpen })
const mentoring = (): readonly NavItem[] => [
  { href: paths.mentor, label: words.today(), isRoot: true, icon: ListTodo },
  { href: paths.reviews, label: words.reviews(), icon: ClipboardCheck },
  { href: paths.learners, label: words.learners(), icon: Table2 },
  { href: paths.cohorts, label: words.cohorts(), icon: Users },
]
const people = (): NavItem => ({ href: paths.adminPeople, label: words.people(), icon: ShieldUser })

/** The parts of the main roadmap that the navigation needs; null where there is none. */
type MainRoadmap = Pick<Roadmap, 'slug' | 'goal'> | null

/** Returns the main navigation for a visitor, a learner, a mentor or an admin. Pay belongs to levels. */
export function mainItems(who: Visitor, main: MainRoadmap): NavItem[] {
  const roadmap: NavItem = {
    href: main ? paths.roadmap(main.slug) : paths.roadmaps,
    label: words.roadmap(),
    icon: Footprints,
  }
  const earns = main === null || hasLevels(main) ? [pay()] : []
  if (!isSignedIn(who)) return [roadmap, ...earns, guide()]
  // A mentor's row is already long: messages, their own reviews and the guide are in the account menu.
  const admin = canAdminister(who) ? [people()] : []
  if (canMentor(who)) return [dashboard(), roadmap, ...earns, ...mentoring(), ...admin]
  return [dashboard(), roadmap, myReviews(), messages(), ...earns, guide(), ...admin]
}

type Place = Pick<NavItem, 'href' | 'label'>

/** Returns the personal pages for the account menu: messages first, where they are not in the main navigation. */
export function accountPlaces(who: Viewer, main: MainRoadmap): readonly Place[] {
  const others = listOtherPlaces(mainItems(who, main), main)
  const isMessages = ({ href }: Place) => href === paths.messages
  return [
    ...others.filter(isMessages),
    { href: paths.profileSettings, label: words.profile() },
    { href: paths.settings, label: words.settings() },
    ...others.filter((place) => !isMessages(place)),
  ]
}

/** Returns further pages for learners, except those in the main navigation. */
export function listOtherPlaces(items: readonly NavItem[], main: MainRoadmap): readonly Place[] {
  const places: readonly Place[] = [
    messages(),
    myReviews(),
    { href: paths.myCohorts, label: words.myCohorts() },
    ...(main ? [{ href: paths.skills(main.slug), label: words.skills() }] : []),
    guide(),
  ]
  return places
    .filter(({ href }) => !items.some((item) => item.href === href))
    .map(({ href, label }) => ({ href, label }))
}

/**
 * Splits the items for a phone: four within reach of the thumb, mentoring first for a mentor; the others under "More",
 * which has messages first and shows how many are unread.
 */
export function phoneItems(items: readonly NavItem[]): { bar: readonly NavItem[]; more: readonly NavItem[] } {
  const urgent: readonly string[] = [paths.mentor, paths.reviews, paths.learners]
  const isUrgent = ({ href }: NavItem) => urgent.includes(href)
  const isMessages = ({ href }: NavItem) => href === paths.messages
  const others = items.filter((item) => !isUrgent(item) && !isMessages(item))
  const ordered = [...items.filter(isUrgent), ...others]
  return { bar: ordered.slice(0, 4), more: [...items.filter(isMessages), ...ordered.slice(4)] }
}

/**
 * Returns the role for the search: each role finds everything of those before, and more; a visitor finds sign-in and
 * sign-up instead.
 */
export const toPaletteAudience = (who: Visitor): PaletteAudience => {
  if (!isSignedIn(who)) return 'visitor'
  return canAdminister(who) ? 'admin' : canMentor(who) ? 'mentor' : 'learner'
}
