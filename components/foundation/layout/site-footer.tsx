'use client'

import Link from 'next/link'
import { paths } from '@/lib/foundation/paths'

const links = [
  { href: paths.guide, label: 'Guide' },
  { href: paths.faq, label: 'FAQ' },
  { href: paths.roadmaps, label: 'Roadmaps' },
  { href: paths.privacy, label: 'Privacy' },
] as const

/** The foot of every page: the public pages, and under what terms all of it may be used. */
export function SiteFooter() {
  return (
    <footer className="no-print mt-auto border-t border-rule">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-1 px-4 py-5 text-sm text-muted sm:px-6">
        <nav aria-label="About the field" className="flex flex-wrap gap-x-6">
          {links.map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              prefetch={false}
              className="inline-flex min-h-11 min-w-11 items-center hover:text-ink hover:underline"
            >
              {label}
            </Link>
          ))}
        </nav>
        <p>Content and code: MIT. Pay data: ODbL 1.0.</p>
      </div>
    </footer>
  )
}
