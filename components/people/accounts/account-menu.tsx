'use client'

import { type ReactNode, useId, useRef, useState } from 'react'
import { MenuLink } from '@/components/foundation/layout/menu-link'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { accountOf } from '@/messages/generated/people/account-menu'

// Theme and signing out: loaded when the menu is opened, which happens on few pages.
const AccountMenuEnd = lazyPart(() => import('./account-menu-end'))

type AccountMenuProps = {
  name: string
  places: readonly { readonly href: string; readonly label: string; readonly mark?: ReactNode }[]
  /** Shown at the button, such as the number of things that wait behind it. */
  mark?: ReactNode
}

/** Menu with everything about the account, on every page. The browser's own popover: its links need no script. */
export function AccountMenu({ name, places, mark }: AccountMenuProps) {
  const id = useId()
  const [wasOpened, setOpened] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        onClick={({ currentTarget }) => {
          // Positions the menu below its button, wherever the page was scrolled to.
          menu.current?.style.setProperty('top', `${currentTarget.getBoundingClientRect().bottom + 4}px`)
          setOpened(true)
        }}
        className="relative inline-flex min-h-11 min-w-11 items-center justify-center"
      >
        <span
          aria-hidden="true"
          className="flex size-7 items-center justify-center rounded-full border border-edge text-sm font-semibold text-ink"
        >
          {[...name.trim()][0]?.toUpperCase() ?? '?'}
        </span>
        <span className="sr-only">{accountOf({ name })}</span> <span className="absolute top-0 left-5">{mark}</span>
      </button>
      <div
        id={id}
        ref={menu}
        popover="auto"
        className="fixed inset-x-4 top-24 bottom-auto m-0 ml-auto max-h-[calc(100dvh-8rem)] w-64 overflow-y-auto rounded border border-rule bg-raised p-2 text-ink shadow-float sm:inset-x-6"
      >
        <p dir="auto" className="truncate px-3 py-2 text-sm text-muted">
          {name}
        </p>
        <ul>
          {places.map(({ href, label, ...place }) => (
            <li key={href}>
              <MenuLink href={href} mark={place.mark}>
                {label}
              </MenuLink>
            </li>
          ))}
        </ul>
        {wasOpened ? <AccountMenuEnd /> : null}
      </div>
    </>
  )
}
