'use client'

import type { ReactNode } from 'react'
import { Link } from '@/components/foundation/ui/link'

type MenuLinkProps = {
  href: string
  /** Shown behind the text, such as the number of things that wait there. */
  mark?: ReactNode
  children: string
}

/** A link within a popover. Closes it on a click, because the page below changes without a reload. */
export function MenuLink({ href, mark, children }: MenuLinkProps) {
  return (
    <Link
      href={href}
      onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
      className="flex min-h-11 items-center rounded px-3 hover:bg-sunk"
    >
      {children}
      {mark}
    </Link>
  )
}
