'use client'

import { useRouter } from 'next/navigation'
import { LinkSwitch } from '@/components/foundation/ui/link-switch'
import { useSingleKey } from '@/components/foundation/ui/single-keys'
import { type RoadmapView, roadmapViews, VIEW_COOKIE, VIEW_DAYS } from '@/lib/learning/roadmaps/map-view'
import * as words from '@/messages/generated/learning/roadmap'

const names: Record<RoadmapView, () => string> = { map: words.viewMap, list: words.viewList }
const KEPT_SECONDS = VIEW_DAYS * 24 * 60 * 60

type Props = { view: RoadmapView; hrefs: Record<RoadmapView, string> }

/**
 * Switches between map and list: two links, and the key `m`. The choice is kept in this browser; Back leads to the page
 * before.
 */
export function ViewSwitch({ view, hrefs }: Props) {
  const router = useRouter()
  const other = view === 'map' ? 'list' : 'map'
  useSingleKey('m', true, () => {
    remember(other)
    router.replace(hrefs[other])
  })
  const options = roadmapViews.map((option) => ({
    href: hrefs[option],
    label: names[option](),
    isHere: option === view,
    onClick: () => remember(option),
  }))
  return <LinkSwitch label={words.view()} options={options} chosen="true" replace />
}

function remember(view: RoadmapView): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  // The Cookie Store API is missing where a host serves plain http on its own network.
  document.cookie = `${VIEW_COOKIE}=${view}; Path=/; Max-Age=${KEPT_SECONDS}; SameSite=Lax${secure}`
}
