import type { ReactNode } from 'react'
import { Link } from '@/components/foundation/ui/link'
import { getSiteName } from '@/lib/foundation/messages/site-name'
import * as words from '@/messages/generated/foundation/layout'
import { InstanceLogo, Logo } from './logo'
import { NavLink } from './nav-link'

export type NavItem = {
  readonly href: string
  readonly label: string
  readonly isRoot?: boolean
  /** Shown behind the label, such as the number of things that wait for the person there. */
  readonly mark?: ReactNode
}

type SiteHeaderProps = { items: readonly NavItem[]; home: string; logo: string | null; children: ReactNode }

/** The header of every page. On a phone the links are at the bottom instead, within reach of the thumb. */
export function SiteHeader({ items, home, logo, children }: SiteHeaderProps) {
  return (
    <header className="border-b border-rule bg-paper">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded focus:bg-raised focus:p-3"
      >
        {words.skipToContent()}
      </a>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4 max-sm:flex-nowrap sm:min-h-14 sm:px-6">
        <Link
          href={home}
          className="flex min-h-11 min-w-0 items-center gap-2.5 font-display text-lg font-bold tracking-tight"
        >
          {logo ? <InstanceLogo src={logo} /> : <Logo />}
          <SiteName name={getSiteName()} />
        </Link>
        <nav aria-label={words.main()} className="flex flex-wrap gap-x-5 max-sm:hidden">
          {items.map((item) => (
            <NavLink key={item.href} href={item.href} isRoot={item.isRoot} mark={item.mark}>
              {item.label}
            </NavLink>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-2">{children}</div>
      </div>
    </header>
  )
}

/** Longest name that has a line of its own. */
const ONE_LINE = 16

/** A long name is smaller and in two lines, so that the header keeps to one row. */
const SiteName = ({ name }: { name: string }) =>
  name.length > ONE_LINE ? (
    <span className="line-clamp-2 max-w-40 text-sm leading-tight [overflow-wrap:anywhere]">{name}</span>
  ) : (
    name
  )
