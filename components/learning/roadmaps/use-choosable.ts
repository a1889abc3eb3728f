'use client'

import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from '@/components/foundation/ui/when-idle'
import type { ListedStep } from '@/lib/learning/roadmaps/roadmap'

/** Rows that the first screen of a page shows, in which one can choose before the scripts have come. */
const AT_ONCE = 10
/** All the others together would keep a phone from answering for a quarter of a second. */
const AT_A_TIME = 20

/**
 * Ids of the steps whose menu of statuses is in the list. Only scripts can use it: those further down come once the page
 * listens, a few at a time while it has nothing better to do, and the page need not carry them.
 */
export function useChoosable(shown: readonly ListedStep[]): ReadonlySet<string> {
  const [count, setCount] = useState(AT_ONCE)
  const isComplete = count >= shown.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that some have come, the next are asked for.
  useEffect(() => {
    if (isComplete) return
    return whenIdle(() => startTransition(() => setCount((now) => now + AT_A_TIME)))
  }, [count, isComplete])
  return new Set(shown.slice(0, count).map(({ id }) => id))
}
