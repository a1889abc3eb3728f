import Link from 'next/link'
import { SiteHeader } from '@/components/layout/site-header'
import { Bell } from '@/components/notifications/bell'
import { OpenPalette } from '@/components/palette/open-palette'
import { ButtonLink } from '@/components/ui/button'
import { getFrameVisitor } from '@/lib/auth/session'
import { isSignedIn } from '@/lib/auth/viewer'
import { getUnread } from '@/lib/notifications/data'
import { paths } from '@/lib/paths'
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
