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
 * listens, a few at a time while it has nothing better to do, and the page need not carry them. A menu that has come
 * stays, whatever the list shows meanwhile: it may have the focus.
 */
export function useChoosable(shown: readonly ListedStep[]): ReadonlySet<string> {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(listIds(shown.slice(0, AT_ONCE))))
  const next = listIds(shown.filter(({ id }) => !ids.has(id)).slice(0, AT_A_TIME))
  const key = next.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what `next` holds.
  useEffect(() => {
    if (next.length === 0) return
    return whenIdle(() => startTransition(() => setIds((known) => new Set([...known, ...next]))))
  }, [key])
  return ids
}

const listIds = (steps: readonly ListedStep[]): readonly string[] => steps.map(({ id }) => id)
