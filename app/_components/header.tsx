import { SiteHeader } from '@/components/foundation/layout/site-header'
import { OpenPalette } from '@/components/learning/palette/open-palette'
import { AccountMenu } from '@/components/people/accounts/account-menu'
import { SignInButtons } from '@/components/people/accounts/sign-in-links'
import { Bell } from '@/components/people/notifications/bell'
import { paths } from '@/lib/foundation/paths'
import { findDistinctTitle } from '@/lib/learning/roadmaps/data'
import { loadInbox } from '@/lib/mentoring/learners/inbox.data'
import { getFrameVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import { mainRoadmap } from './main-roadmap'
import { accountPlaces, mainItems, toPaletteAudience } from './navigation'
import { waitingInMenu, waitingMark } from './waiting-marks'

/** @param logo address of the instance's own logo; null where it has none */
export async function Header({ logo }: { logo: string | null }) {
  const who = await getFrameVisitor()
  const main = await mainRoadmap(who)
  const title = main && (await findDistinctTitle(who, main))
  const inbox = isSignedIn(who) ? await loadInbox(who) : null
  const pages = mainItems(who, main).map(({ href, label, isRoot }) => ({ href, label, isRoot }))
  const withMark = <Place extends { readonly href: string }>(place: Place) => ({
    ...place,
    mark: waitingMark(inbox, place.href),
  })
  return (
    <SiteHeader items={pages.map(withMark)} home={isSignedIn(who) ? paths.dashboard : paths.home} logo={logo}>
      <OpenPalette seeker={toPaletteAudience(who)} pages={pages} roadmapSlug={main?.slug} roadmapTitle={title} />
      {isSignedIn(who) && inbox ? (
        <>
          <Bell unread={inbox.unread} />
          <AccountMenu
            name={who.name}
            places={accountPlaces(who, main).map(withMark)}
            mark={waitingInMenu(inbox, accountPlaces(who, main))}
          />
        </>
      ) : (
        <SignInButtons />
      )}
    </SiteHeader>
  )
}
