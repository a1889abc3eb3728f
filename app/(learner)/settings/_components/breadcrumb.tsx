'use client'

import { usePathname } from 'next/navigation'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/app/settings'

type BreadcrumbProps = { pages: readonly { readonly href: string; readonly label: string }[] }

const link = 'inline-flex min-h-11 min-w-11 items-center hover:underline'

/** Breadcrumb from the dashboard to this page of the settings. */
export function Breadcrumb({ pages }: BreadcrumbProps) {
  const path = usePathname()
  const here = pages.find(({ href }) => href === path && href !== paths.settings)
  return (
    <nav aria-label={words.breadcrumb()} className="flex flex-wrap items-center gap-x-2">
      <Link href={paths.dashboard} className={link}>
        {words.dashboard()}
      </Link>
      <span aria-hidden="true">/</span>
      {here ? (
        <>
          <Link href={paths.settings} className={link}>
            {words.settings()}
          </Link>
          <span aria-hidden="true">/</span>
          <span aria-current="page">{here.label}</span>
        </>
      ) : (
        <span aria-current="page">{words.settings()}</span>
      )}
    </nav>
  )
}
