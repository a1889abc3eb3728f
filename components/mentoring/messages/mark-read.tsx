'use client'

import { useEffect, useEffectEvent } from 'react'
import { useMarkThreadRead } from '@/lib/mentoring/messages/client'

/** Marks a thread as read while its newest posts are on screen: at once where the page is seen, else when it is. */
export function MarkRead({ thread, newest }: { thread: string; newest: string }) {
  const { mutate } = useMarkThreadRead(thread)
  const markRead = useEffectEvent(() => mutate())
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new post is read anew.
  useEffect(() => {
    let isMarked = false
    const markWhereSeen = () => {
      if (isMarked || document.visibilityState !== 'visible') return
      isMarked = true
      markRead()
    }
    markWhereSeen()
    document.addEventListener('visibilitychange', markWhereSeen)
    return () => document.removeEventListener('visibilitychange', markWhereSeen)
  }, [newest])
  return null
}
