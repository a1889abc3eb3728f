'use client'

import { useRouter } from 'next/navigation'
import { useLive } from '@/lib/doors/live/client'
import type { Topic } from '@/lib/doors/live/topic'

/** Refreshes the page when something on one of these topics has changed. */
export function LiveRefresh({ topics }: { topics: readonly Topic[] }) {
  const { refresh } = useRouter()
  useLive(topics, refresh)
  return null
}
