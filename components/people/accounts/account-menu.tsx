'use client'

import { useId, useRef, useState } from 'react'
import { MenuLink } from '@/components/foundation/layout/menu-link'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { accountOf } from '@/messages/generated/people/account-menu'

// Theme and signing out: loaded when the menu is opened, which happens on few pages.
const AccountMenuEnd = lazyPart(() => import('./account-menu-end'))

type AccountMenuProps = {
  name: string
  places: readonly { readonly href: string; readonly label: string }[]
}

/** Menu with everything about the account, on every page. The browser's own popover: its links need no script. */
export function AccountMenu({ name, places }: AccountMenuProps) {
  const id = useId()
  const [wasOpened, setOpened] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={accountOf({ name })}
        onClick={({ currentTarget }) => {
          // Positions the menu below its button, wherever the page was scrolled to.
          menu.current?.style.setProperty('top', `${currentTarget.getBoundingClientRect().bottom + 4}px`)
          setOpened(true)
        }}
        className="inline-flex min-h-11 min-w-11 items-center justify-center"
      >
        <span
          aria-hidden="true"
          className="flex size-7 items-center justify-center rounded-full border border-edge text-sm font-semibold text-ink"
        >
          {[...name.trim()][0]?.toUpperCase() ?? '?'}
        </span>
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
          {places.map(({ href, label }) => (
            <li key={href}>
              <MenuLink href={href}>{label}</MenuLink>
            </li>
          ))}
        </ul>
        {wasOpened ? <AccountMenuEnd /> : null}
      </div>
    </>
  )
}
