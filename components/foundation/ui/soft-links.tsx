'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useOptimistic } from 'react'
import { createPortal } from 'react-dom'

// Each link that says so itself, and those of long lists and of the frame of pages, which say it once.
const SOFT = 'a[data-soft],[data-soft] a:not([href^="#"])'

/**
 * Lets links between pages lead on without a reload. In one place, once for the whole document: Next's `Link` costs each
 * page 3.5 KB and each link its own work, for what none of ours uses: fetching ahead. A link that is `relative` has a
 * stroke below it while its page is on its way: `.link-pending`.
 */
export function SoftLinks() {
  const router = useRouter()
  const [going, setGoing] = useOptimistic<HTMLAnchorElement | null>(null)
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(SOFT) : null
      // Next would take a path that begins with two slashes for another site's.
      if (link?.origin !== location.origin || link.pathname.startsWith('//') || isForBrowser(event)) return
      event.preventDefault()
      const { pathname, search, hash, dataset } = link
      startTransition(() => {
        setGoing(link)
        router[dataset.soft === 'replace' ? 'replace' : 'push'](`${pathname}${search}${hash}`)
      })
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router, setGoing])
  return going?.matches('.relative') ? createPortal(<span aria-hidden="true" className="link-pending" />, going) : null
}

/** Another button or key asks for something of the browser's own: a new tab, a new window, a download. */
const isForBrowser = ({ defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey
