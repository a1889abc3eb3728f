'use client'

import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { findPagePerson } from './page-person'

type Saved<Value> = { readonly value: Value; readonly at: number }
type SavedOnes<Value> = ReadonlyMap<string, Saved<Value>>

const toKey = (kind: string) => ['saved', findPagePerson(), kind] as const
/** A page that arrives this long after a save must have been rendered after it, in milliseconds. */
const LATE_MS = 30_000
/** When each page first arrived: the browser may go back to an old one. */
const cameAt = new WeakMap<object, number>()

/**
 * Remembers a value that the server saved until a page shows it: an older page may still be in transit, and the
 * component that sent the value may be gone by then.
 * @param kind of value
 * @param id of the thing that it belongs to
 */
export function rememberSaved<Value>(client: QueryClient, kind: string, id: string, value: Value): void {
  client.setQueryData<SavedOnes<Value>>(toKey(kind), (kept) => new Map(kept).set(id, { value, at: Date.now() }))
}

/**
 * Returns the server's values: those of the page, and those saved since.
 * @param onPage values that the page shows, by id
 * @param page another object for each page that arrives
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

/** Removes values that a page which arrived at this time shows; undefined where nothing changes. */
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
