'use client'

import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { findPagePerson } from './page-person'

type Saved<Value> = { readonly value: Value; readonly at: number }
type SavedOnes<Value> = ReadonlyMap<string, Saved<Value>>

const toKey = (kind: string) => ['saved', findPagePerson(), kind] as const
/** A page that comes so long after an answer was read after it, too. */
const LATE_MS = 30_000
/** When each page came first: the browser goes back to some that came long ago. */
const cameAt = new WeakMap<object, number>()

/**
 * Remembers what the server took until a page shows it: one that was read before may still be on its way, and the part
 * that sent it may be gone by then.
 * @param kind of what was saved
 * @param id what it is about
 */
export function rememberSaved<Value>(client: QueryClient, kind: string, id: string, value: Value): void {
  client.setQueryData<SavedOnes<Value>>(toKey(kind), (kept) => new Map(kept).set(id, { value, at: Date.now() }))
}

/**
 * What the server has: as the page says, and what it took since.
 * @param onPage what the page shows, by what it is about
 * @param page another object for each page that comes
 */
export function useNewest<Value>(
  kind: string,
  onPage: Readonly<Record<string, Value>>,
  page: object,
): Readonly<Record<string, Value>> {
  const client = useQueryClient()
  const { data } = useQuery<SavedOnes<Value>>({
    ...{ queryKey: toKey(kind), queryFn: skipToken },
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY },
  })
  const takeIn = useEffectEvent((page: object) => {
    const came = cameAt.get(page) ?? Date.now()
    cameAt.set(page, came)
    client.setQueryData<SavedOnes<Value>>(toKey(kind), (now) => now && withoutShown(now, onPage, came))
  })
  useEffect(() => takeIn(page), [page])
  const since = [...(data ?? [])].filter(([id]) => Object.hasOwn(onPage, id)).map(([id, { value }]) => [id, value])
  return { ...onPage, ...Object.fromEntries(since) }
}

/** What a page that came at this time does not show yet; undefined where that is all. */
export function withoutShown<Value>(
  saved: SavedOnes<Value>,
  onPage: Readonly<Record<string, Value>>,
  came: number,
): SavedOnes<Value> | undefined {
  const isOver = (id: string, { value, at }: Saved<Value>) =>
    Object.hasOwn(onPage, id) && came > at && (onPage[id] === value || came - at > LATE_MS)
  const left = [...saved].filter(([id, one]) => !isOver(id, one))
  return left.length < saved.size ? new Map(left) : undefined
}
