'use client'

import { startTransition, useEffect, useState } from 'react'
import type { ListedStep } from '@/lib/learning/roadmaps/roadmap'

/** Rows that the first screen of a page shows, in which one can choose before the scripts have come. */
const AT_ONCE = 10

/**
 * Ids of the steps whose menu of statuses is in the list. Only scripts can use it: those further down come once the page
 * listens, without holding up what is pressed meanwhile, and the page need not carry them.
 */
export function useChoosable(shown: readonly ListedStep[]): ReadonlySet<string> {
  const [isLive, setLive] = useState(false)
  useEffect(() => startTransition(() => setLive(true)), [])
  return new Set((isLive ? shown : shown.slice(0, AT_ONCE)).map(({ id }) => id))
}
