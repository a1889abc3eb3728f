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
import type { Seeker } from '@/components/learning/palette/places'
import { isSignedIn, type Visitor } from '@/lib/doors/auth/viewer'
import { paths } from '@/lib/foundation/paths'
import { canAdminister, canMentor } from '@/lib/people/accounts/policy'

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

/** Who looks for a page: each finds what the ones before find, and more; a visitor finds the ways in instead. */
export const seekerOf = (who: Visitor): Seeker => {
  if (!isSignedIn(who)) return 'visitor'
  return canAdminister(who) ? 'admin' : canMentor(who) ? 'mentor' : 'learner'
}
