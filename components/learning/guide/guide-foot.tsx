import type { ReactNode } from 'react'
import { Content } from '@/components/foundation/ui/content'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import type { Guide, GuidePage } from '@/lib/learning/guide/guide'
import * as words from '@/messages/generated/learning/guide'

type Stop = { readonly path: string; readonly title: ReactNode }

/** Links to the page before and the page after; the FAQ follows the last one. */
export function GuideFoot({ guide, current }: { guide: Guide; current: GuidePage }) {
  const stops: Stop[] = [
    ...guide.pages.map(({ path, title }) => ({ path, title: <Content>{title}</Content> })),
    { path: paths.faq, title: words.questionsAsked() },
  ]
  const place = stops.findIndex(({ path }) => path === current.path)
  return (
    <nav aria-label={words.nearby()} className="mt-14 grid max-w-3xl gap-x-6 border-t border-rule pt-4 sm:grid-cols-2">
      <Way stop={stops[place - 1]} label={words.previous()} />
      <Way stop={stops[place + 1]} label={words.next()} isNext />
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
