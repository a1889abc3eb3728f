'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { LinkPending } from '@/components/foundation/ui/link-pending'
import { barItemClassName } from './bar-place'
import { isCurrentPath } from './current-path'

type BarLinkProps = {
  href: string
  label: string
  isRoot?: boolean
  /** Shown behind the label, such as the number of things that wait there. */
  mark?: ReactNode
  children: ReactNode
}

/** A link in the bar at the bottom of a phone's screen. */
export function BarLink({ href, label, isRoot, mark, children }: BarLinkProps) {
  const marked = isCurrentPath(usePathname(), href, isRoot)
  return (
    <Link
      href={href}
      aria-current={marked ? 'page' : undefined}
      className={classNames(barItemClassName, 'relative', marked ? 'font-semibold text-pine' : 'text-muted')}
    >
      {children}
      <span className="flex max-w-full items-center">
        <span className="min-w-0 text-center leading-tight break-words">{label}</span>
        {mark}
      </span>
      <LinkPending />
    </Link>
  )
}
