import { Ellipsis } from 'lucide'
import type { ReactNode } from 'react'
import { BarLink } from '@/components/foundation/layout/bar-link'
import { barItemClassName } from '@/components/foundation/layout/bar-place'
import { MenuLink } from '@/components/foundation/layout/menu-link'
import { Icon } from '@/components/foundation/ui/icon'
import { SignUpMenuLink } from '@/components/people/accounts/sign-in-links'
import { paths } from '@/lib/foundation/paths'
import { loadInbox } from '@/lib/mentoring/learners/inbox.data'
import { getFrameVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/frame'
import { mainRoadmap } from './main-roadmap'
import { listOtherPlaces, mainItems, type NavItem, phoneItems } from './navigation'
import { waitingInMenu, waitingMark } from './waiting-marks'

const ICON = { size: 22, strokeWidth: 1.6 } as const

/** The main navigation on a phone, within reach of the thumb. "More" is the browser's own popover, without a script. */
export async function BottomBar() {
  const who = await getFrameVisitor()
  const main = await mainRoadmap(who)
  const items = mainItems(who, main)
  const { bar, more } = phoneItems(items)
  const own = [...listOtherPlaces(items, main), { href: paths.settings, label: words.settings() }]
  const rest = [...more, ...(isSignedIn(who) ? own : signedOut())]
  const inbox = isSignedIn(who) ? await loadInbox(who) : null
  return (
    <nav
      aria-label={words.mainOnPhone()}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-t border-rule bg-paper pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {bar.map(({ href, label, isRoot, icon }) => (
          <li key={href}>
            <BarLink href={href} label={label} isRoot={isRoot} mark={waitingMark(inbox, href)}>
              <Icon icon={icon} {...ICON} />
            </BarLink>
          </li>
        ))}
        <li>
          <button type="button" popoverTarget="more-places" className={`${barItemClassName} text-muted`}>
            <Icon icon={Ellipsis} {...ICON} />
            <span className="flex max-w-full items-center">
              <span className="min-w-0 text-center leading-tight break-words">{words.more()}</span>
              {waitingInMenu(inbox, rest)}
            </span>
          </button>
        </li>
      </ul>
      <More
        places={rest.map(({ href, label }) => ({ href, label, mark: waitingMark(inbox, href) }))}
        isVisitor={!isSignedIn(who)}
      />
    </nav>
  )
}

const signedOut = () => [{ href: paths.faq, label: words.faq() }]

type MorePlace = Pick<NavItem, 'href' | 'label'> & { readonly mark: ReactNode }
type MoreProps = { places: readonly MorePlace[]; isVisitor: boolean }

function More({ places, isVisitor }: MoreProps) {
  return (
    <div
      id="more-places"
      popover="auto"
      className="fixed inset-x-4 top-auto bottom-[calc(4.25rem+env(safe-area-inset-bottom))] m-0 ml-auto w-56 rounded border border-rule bg-raised p-2 text-ink shadow-float"
    >
      <ul>
        {places.map(({ href, label, mark }) => (
          <li key={href}>
            <MenuLink href={href} mark={mark}>
              {label}
            </MenuLink>
          </li>
        ))}
        {isVisitor ? (
          <li>
            <SignUpMenuLink />
          </li>
        ) : null}
      </ul>
    </div>
  )
}
