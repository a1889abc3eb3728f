'use client'

import { useRouter } from 'next/navigation'
import type { MouseEvent } from 'react'

/**
 * Where a page has a hundred links: what makes plain ones lead on without a reload, as `Link` does. A hundred
 * `Link`s are a good part of such a page's work, for what none of these uses: fetching ahead, and saying that one is on
 * its way.
 */
export function useSoftLink() {
  'use memo'
  const router = useRouter()
  return (event: MouseEvent<HTMLAnchorElement>) => {
    const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented, currentTarget } = event
    // Another button or key asks the browser for something of its own: a new tab, a new window, a download.
    if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
    const { pathname, search, hash } = currentTarget
    event.preventDefault()
    router.push(`${pathname}${search}${hash}`)
  }
}
