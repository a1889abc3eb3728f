import Link from 'next/link'
import { type NavItem, SiteHeader } from '@/components/layout/site-header'
import { Bell } from '@/components/notifications/bell'
import { ButtonLink } from '@/components/ui/button'
import { getVisitor } from '@/lib/auth/session'
import { isSignedIn, type Visitor } from '@/lib/auth/viewer'
import { getUnread } from '@/lib/notifications/data'
import { paths } from '@/lib/paths'
import { canAdminister, canMentor } from '@/lib/people/policy'
import { findRoadmap } from '@/lib/roadmaps/data'

export async function Header() {
  const who = await getVisitor()
  const main = await findRoadmap(who)
  return (
    <SiteHeader items={itemsFor(who, main?.slug)} home={isSignedIn(who) ? paths.dashboard : paths.home}>
      {isSignedIn(who) ? (
        <>
          <Bell unread={await getUnread(who)} />
          <Link href={paths.settings} className="flex min-h-11 items-center text-sm text-muted hover:text-ink">
            {who.name}
          </Link>
        </>
      ) : (
        <>
          <ButtonLink href={paths.signIn()} look="quiet">
            Sign in
          </ButtonLink>
          <ButtonLink href={paths.signUp} className="max-sm:hidden">
            Start
          </ButtonLink>
        </>
      )}
    </SiteHeader>
  )
}

function itemsFor(who: Visitor, mainSlug: string | undefined): NavItem[] {
  const roadmap = { href: mainSlug ? paths.roadmap(mainSlug) : paths.roadmaps, label: 'Roadmap' }
  const pay = { href: paths.pay, label: 'Pay' }
  if (!isSignedIn(who)) return [roadmap, pay]
  const items: NavItem[] = [{ href: paths.dashboard, label: 'Dashboard' }, roadmap, pay]
  if (canMentor(who)) {
    items.push(
      { href: paths.mentor, label: 'Today', isRoot: true },
      { href: paths.reviews, label: 'Reviews' },
      { href: paths.learners, label: 'Learners' },
      { href: paths.cohorts, label: 'Cohorts' },
    )
  }
  if (canAdminister(who)) items.push({ href: paths.adminPeople, label: 'People' })
  return items
}
