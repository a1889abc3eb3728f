'use client'

import type { ReactNode } from 'react'
import { Link } from '@/components/foundation/ui/link'
import { getSiteName, PRODUCT_NAME } from '@/lib/foundation/messages/site-name'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/foundation/layout'

const links = [
  { href: paths.guide, label: words.guide },
  { href: paths.faq, label: words.faq },
  { href: paths.roadmaps, label: words.roadmaps },
  { href: paths.privacy, label: words.privacy },
] as const

/** The footer of every page: the public pages, its children, and the terms of use. */
export function SiteFooter({ hasPayData, children }: { hasPayData: boolean; children: ReactNode }) {
  return (
    <footer className="no-print mt-auto border-t border-rule">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-1 px-4 py-5 text-sm text-muted sm:px-6">
        <nav aria-label={words.footer()} className="flex flex-wrap gap-x-6">
          {links.map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              className="inline-flex min-h-11 items-center hover:text-ink hover:underline max-sm:min-w-11 pointer-coarse:min-w-11"
            >
              {label()}
            </Link>
          ))}
        </nav>
        {children}
        <p>
          {getSiteName() === PRODUCT_NAME ? null : `${words.poweredBy()} `}
          {words.licences({ hasPayData })}
        </p>
      </div>
    </footer>
  )
}
