'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useOptimistic } from 'react'
import { createPortal } from 'react-dom'

// Links that are marked themselves, and those in marked containers: long lists and the frame of pages.
const SOFT = 'a[data-soft],[data-soft] a:not([href^="#"])'

/**
 * Makes links between pages navigate without a reload. One listener for the whole document: Next's `Link` costs each
 * page 3.5 KB and each link its own work, for prefetching, which we do not use. A link that is `relative` shows a line
 * below it while its page loads: `.link-pending`.
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

/**
 * Returns whether the browser handles a click itself: another button or key means a new tab, a new window, a download.
 */
const isForBrowser = ({ defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey
