'use client'

import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'

type Unshown<Value> = ReadonlyMap<string, Value>
const toKey = (kind: string) => ['unshown', kind] as const

/**
 * Remembers what the server took until a page shows it: a page that was read before may still be on its way, and the part
 * that sent it may be gone by now.
 * @param kind of what was sent
 * @param id what it is about
 */
export function rememberUnshown<Value>(client: QueryClient, kind: string, id: string, value: Value): void {
  client.setQueryData<Unshown<Value>>(toKey(kind), (kept) => new Map(kept).set(id, value))
}

/** What the server took and no page has shown since, by what it is about. @param isShown whether this page shows it */
export function useUnshown<Value>(kind: string, isShown: (id: string, value: Value) => boolean): Unshown<Value> {
  const client = useQueryClient()
  const { data } = useQuery<Unshown<Value>>({
    ...{ queryKey: toKey(kind), queryFn: skipToken },
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY },
  })
  const unshown: Unshown<Value> = data ?? new Map()
  const forgetShown = useEffectEvent(() => {
    const left = new Map([...unshown].filter(([id, value]) => !isShown(id, value)))
    if (left.size < unshown.size) client.setQueryData<Unshown<Value>>(toKey(kind), left)
  })
  useEffect(() => forgetShown())
  return unshown
}
