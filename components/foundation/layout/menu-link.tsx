'use client'

import { Link } from '@/components/foundation/ui/link'

/** A link within a popover. Closes it on a click, because the page below changes without a reload. */
export function MenuLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
      className="flex min-h-11 items-center rounded px-3 hover:bg-sunk"
    >
      {children}
    </Link>
  )
}
