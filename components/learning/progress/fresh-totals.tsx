'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * Asks for the page again when the browser knows of more events than the page was made from: a step was ticked, and
 * then the way back led to a kept page.
 */
export function FreshTotals({ eventCount }: { eventCount: number }) {
  const client = useQueryClient()
  const router = useRouter()

  useEffect(() => {
    const refreshWhenBehind = () => {
      const known = client.getQueriesData<{ readonly eventCount: number }>({ queryKey: ['me', 'progress'] })
      if (known.some(([, progress]) => progress && progress.eventCount > eventCount)) router.refresh()
    }
    refreshWhenBehind()
    window.addEventListener('focus', refreshWhenBehind)
    // A tick that was still under way when this page was asked for.
    const stopListening = client.getQueryCache().subscribe(refreshWhenBehind)
    return () => {
      window.removeEventListener('focus', refreshWhenBehind)
      stopListening()
    }
  }, [client, router, eventCount])

  return null
}
