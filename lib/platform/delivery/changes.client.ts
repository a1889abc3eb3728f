'use client'

import { MutationCache, QueryClient, type QueryKey } from '@tanstack/react-query'
import { isUnanswered, RequestError } from './transport'

/** Effects of a mutation: the `meta` of `useMutation`, declared beside the call and handled here for all of them. */
type Changes = {
  /** Cached queries that are outdated once it is over. */
  readonly invalidates?: readonly QueryKey[]
  /** Answers after which the page is fetched again, because the server renders what changes. */
  readonly refreshesPageOn?: readonly AnswerKind[]
}

/** `conflict`: the state had changed before (409). `refusal`: any other refusal, such as of a thing removed elsewhere. */
type AnswerKind = 'success' | 'conflict' | 'refusal'

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: Changes
  }
}

const toAnswerKind = (error: Error | null): AnswerKind =>
  error === null ? 'success' : error instanceof RequestError && error.status === 409 ? 'conflict' : 'refusal'

/** Makes the query client of a tab. It runs `refreshPage` after mutations that declare so. */
export function makeQueryClient(refreshPage: () => void): QueryClient {
  const mutationCache = new MutationCache({
    onSettled: (_answer, error, _input, _context, { meta, options: { mutationKey } }) => {
      // No response: nothing is known to have changed, and Next would leave a page that it cannot fetch, with what was
      // typed there.
      if (isUnanswered(error)) return
      for (const queryKey of meta?.invalidates ?? []) {
        // Drops queries that no part of the page shows: the next page brings their values.
        client.removeQueries({ queryKey, type: 'inactive' })
        void client.invalidateQueries({ queryKey })
      }
      // Changes with a key are delivered one after the other: of several that wait, the last one refreshes.
      const isLast = mutationKey === undefined || client.isMutating({ mutationKey }) === 1
      if (isLast && meta?.refreshesPageOn?.includes(toAnswerKind(error))) refreshPage()
    },
  })
  // A request without a connection fails at once rather than being paused: its caller reports it, or it counts as
  // unsaved (`delivery.ts`). A server on the same machine answers without any network, whatever the browser assumes.
  const mutations = { networkMode: 'always' } as const
  const queries = { ...mutations, staleTime: 30_000, retry: 1, refetchOnReconnect: true } as const
  const client = new QueryClient({ mutationCache, defaultOptions: { queries, mutations } })
  return client
}
