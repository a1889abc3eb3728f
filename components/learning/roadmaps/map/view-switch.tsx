'use client'

import { useRouter } from 'next/navigation'
import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { useSingleKey } from '@/components/foundation/ui/single-keys'
import { type RoadmapView, roadmapViews, VIEW_COOKIE, VIEW_DAYS } from '@/lib/learning/roadmaps/map-view'
import * as words from '@/messages/generated/learning/roadmap'

const names: Record<RoadmapView, () => string> = { map: words.viewMap, list: words.viewList }
const KEPT_SECONDS = VIEW_DAYS * 24 * 60 * 60

type Props = { view: RoadmapView; hrefs: Record<RoadmapView, string> }

/** Between map and list: two links, and the key `m`. The choice holds for this browser; Back leads to the page before. */
export function ViewSwitch({ view, hrefs }: Props) {
  const router = useRouter()
  const other = view === 'map' ? 'list' : 'map'
  useSingleKey('m', true, () => {
    remember(other)
    router.replace(hrefs[other])
  })
  return (
    <nav aria-label={words.view()} className="no-print flex rounded border border-edge text-[0.9375rem] font-semibold">
      {roadmapViews.map((option) => (
        <Link
          key={option}
          href={hrefs[option]}
          replace
          onClick={() => remember(option)}
          aria-current={option === view ? 'true' : undefined}
          className={classNames(
            'inline-flex min-h-11 min-w-11 items-center justify-center px-3 sm:min-w-16 sm:px-4',
            option === view ? 'rounded bg-pine/12 text-pine' : 'text-muted hover:bg-sunk',
          )}
        >
          {names[option]()}
        </Link>
      ))}
    </nav>
  )
}

function remember(view: RoadmapView): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  // The Cookie Store API is missing where a host serves plain http on its own network.
  document.cookie = `${VIEW_COOKIE}=${view}; Path=/; Max-Age=${KEPT_SECONDS}; SameSite=Lax${secure}`
}
