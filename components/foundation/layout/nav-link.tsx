'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { LinkPending } from '@/components/foundation/ui/link-pending'
import { isCurrentPath } from './current-path'

type NavLinkProps = {
  href: string
  isRoot?: boolean
  /** Shown behind the text, such as the number of things that wait there. */
  mark?: ReactNode
  children: string
}

/** A link of the main navigation, marked on its page and those below (with `isRoot`, only on its page). */
export function NavLink({ href, isRoot = false, mark, children }: NavLinkProps) {
  const path = usePathname()
  const marked = isCurrentPath(path, href, isRoot)
  return (
    <Link
      href={href}
      aria-current={marked ? 'page' : undefined}
      className={classNames(
        'relative inline-flex min-h-11 items-center justify-center border-b-2 px-0.5 pointer-coarse:min-w-11 sm:min-h-14 text-[0.9375rem] whitespace-nowrap',
        marked ? 'border-pine font-semibold text-ink' : 'border-transparent text-muted hover:text-ink',
      )}
    >
      {children}
      {mark}
      <LinkPending />
    </Link>
  )
}
