'use client'

import {
  hashKey,
  type QueryClient,
  type QueryKey,
  type UseQueryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'

// Cached values that a page brings too, as the server rendered it: screens show the cache, which the first page fills. A
// later page may be newer or older than it: the browser goes back to a page as it was fetched, and a page read before a
// write may arrive after the response to it.

type Options<Data, Key extends QueryKey> = Pick<UseQueryOptions<Data, Error, Data, Key>, 'queryKey' | 'queryFn'>

// As long as the tab, in which an old page may come back.
const gcTime = Number.POSITIVE_INFINITY

/** Returns the newer of the page's value and the cached one; the cached one of two with the same version. */
export function useVersionedQuery<Data, Key extends QueryKey>(
  options: Options<Data, Key>,
  onPage: NoInfer<Data>,
  toVersion: (data: Data) => number,
): Data {
  const client = useQueryClient()
  const { data: cached = onPage } = useQuery<Data, Error, Data, Key>({ ...options, gcTime, initialData: onPage })
  const isPageNewer = toVersion(onPage) > toVersion(cached)
  const takeIn = useEffectEvent((page: Data) => setIfNewer(client, options.queryKey, page, toVersion))
  useEffect(() => {
    if (isPageNewer) takeIn(onPage)
  }, [isPageNewer, onPage])
  return isPageNewer ? onPage : cached
}

/** Puts a value into the cache, unless a version that is as new came there meanwhile. */
export function setIfNewer<Data>(
  client: QueryClient,
  queryKey: QueryKey,
  data: Data,
  toVersion: (data: Data) => number,
): void {
  client.setQueryData<Data>(queryKey, (now) =>
    now !== undefined && toVersion(now) >= toVersion(data) ? undefined : data,
  )
}

/** Returns the cached value. It has no version, so where a page brings another, the server is asked. */
export function usePageQuery<Data, Key extends QueryKey>(options: Options<Data, Key>, onPage: NoInfer<Data>): Data {
  const client = useQueryClient()
  // Fetched where a page differs, and not each time that the window gets the focus.
  const seeded = { ...options, gcTime, staleTime: Number.POSITIVE_INFINITY, initialData: onPage }
  const { data: cached = onPage } = useQuery<Data, Error, Data, Key>(seeded)
  const hash = hashKey([onPage])
  const askWhereDifferent = useEffectEvent((page: string) => {
    if (page !== hashKey([cached])) void client.invalidateQueries({ queryKey: options.queryKey })
  })
  useEffect(() => askWhereDifferent(hash), [hash])
  return cached
}

/** Updates a cached value with what the server saved. A request under way may bring an older one, and is cancelled. */
export async function setCached<Data>(
  client: QueryClient,
  queryKey: QueryKey,
  update: (cached: Data) => Data,
): Promise<void> {
  await client.cancelQueries({ queryKey })
  client.setQueryData<Data>(queryKey, (cached) => (cached === undefined ? undefined : update(cached)))
}
