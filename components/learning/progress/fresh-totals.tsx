'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { countKnownEvents } from '@/lib/learning/progress/client'

/**
 * Asks for the page again when the browser knows of more events than the page was made from: a step was ticked, and
 * then the way back led to a kept page. Once for each event; a look from another window tries again.
 */
export function FreshTotals({ eventCount }: { eventCount: number }) {
  const client = useQueryClient()
  const router = useRouter()
  const asked = useRef(0)

  useEffect(() => {
    const refreshWhenBehind = () => {
      const known = countKnownEvents(client)
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
    // A tick that was still under way when this page was asked for.
    const stopListening = client.getQueryCache().subscribe(refreshWhenBehind)
    return () => {
      window.removeEventListener('focus', tryAgain)
      stopListening()
    }
  }, [client, router, eventCount])

  return null
}
