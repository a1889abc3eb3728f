'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { countKnownEvents } from '@/lib/learning/progress/client'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'

/**
 * Refreshes the page when the browser knows of more events than it was rendered from: a step was ticked, and Back led
 * to a cached page. Once per event; focusing the window tries again.
 */
export function FreshTotals({ eventCount }: { eventCount: number }) {
  const client = useQueryClient()
  const router = useRouter()
  const person = usePagePerson()
  const asked = useRef(0)

  useEffect(() => {
    const refreshWhenBehind = () => {
      const known = countKnownEvents(client, person)
      if (known <= Math.max(eventCount, asked.current)) return
      asked.current = known
      router.refresh()
    }
    const tryAgain = () => {
      asked.current = 0
      refreshWhenBehind()
    }
    refreshWhenBehind()
    window.addEventListener('focus', tryAgain)
    // Covers a tick that was still unsaved when this page was requested.
    const stopListening = client.getQueryCache().subscribe(refreshWhenBehind)
    return () => {
      window.removeEventListener('focus', tryAgain)
      stopListening()
    }
  }, [client, router, person, eventCount])

  return null
}
