'use client'

import { useRouter } from 'next/navigation'
import { useLive } from '@/lib/platform/live/client'
import type { Topic } from '@/lib/platform/live/topic'

/** Refreshes the page when something on one of these topics has changed. */
export function LiveRefresh({ topics }: { topics: readonly Topic[] }) {
  const { refresh } = useRouter()
  useLive(topics, refresh)
  return null
}
