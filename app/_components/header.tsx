import Link from 'next/link'
import { SiteHeader } from '@/components/foundation/layout/site-header'
import { ButtonLink } from '@/components/foundation/ui/button'
import { OpenPalette } from '@/components/learning/palette/open-palette'
import { Bell } from '@/components/people/notifications/bell'
import { getFrameVisitor } from '@/lib/doors/auth/session'
import { isSignedIn } from '@/lib/doors/auth/viewer'
import { paths } from '@/lib/foundation/paths'
import { getUnread } from '@/lib/people/notifications/data'
import { mainRoadmap } from './main-roadmap'
import { mainItems, seekerOf } from './navigation'

export async function Header() {
  const who = await getFrameVisitor()
  const main = await mainRoadmap(who)
  const pages = mainItems(who, main?.slug).map(({ href, label, isRoot }) => ({ href, label, isRoot }))
  return (
    <SiteHeader items={pages} home={isSignedIn(who) ? paths.dashboard : paths.home}>
      <OpenPalette seeker={seekerOf(who)} pages={pages} roadmapSlug={main?.slug} />
      {isSignedIn(who) ? (
        <>
          <Bell unread={await getUnread(who)} />
          <Link
            href={paths.settings}
            prefetch={false}
            className="flex min-h-11 max-w-40 items-center text-sm text-muted hover:text-ink max-sm:hidden"
          >
            <span className="truncate">{who.name}</span>
          </Link>
        </>
      ) : (
        <>
          <ButtonLink href={paths.signIn()} look="quiet" prefetch={false}>
            Sign in
          </ButtonLink>
          <ButtonLink href={paths.signUp} className="max-sm:hidden" prefetch={false}>
            Sign up
          </ButtonLink>
        </>
      )}
    </SiteHeader>
  )
}
