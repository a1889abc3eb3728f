import Link from 'next/link'
import { paths } from '@/lib/foundation/paths'
import type { Guide, GuidePage } from '@/lib/learning/guide/guide'

type Stop = { readonly path: string; readonly title: string }

/** The page before and the page after; after the last one come the questions. */
export function GuideFoot({ guide, current }: { guide: Guide; current: GuidePage }) {
  const stops: Stop[] = [...guide.pages, { path: paths.faq, title: 'Questions people ask' }]
  const place = stops.findIndex(({ path }) => path === current.path)
  return (
    <nav
      aria-label="Before and after"
      className="mt-14 grid max-w-3xl gap-x-6 border-t border-rule pt-4 sm:grid-cols-2"
    >
      <Way stop={stops[place - 1]} label="Before this" />
      <Way stop={stops[place + 1]} label="Read next" isNext />
    </nav>
  )
}

function Way({ stop, label, isNext = false }: { stop?: Stop; label: string; isNext?: boolean }) {
  if (!stop) return <span className="max-sm:hidden" />
  return (
    <Link
      href={stop.path}
      rel={isNext ? 'next' : 'prev'}
      className={`group flex min-h-11 flex-col justify-center py-2 ${isNext ? 'sm:text-right' : ''}`}
    >
      <span className="text-sm text-muted">{label}</span>
      <span className="font-semibold text-pine group-hover:underline">{stop.title}</span>
    </Link>
  )
}
