'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { send } from '@/lib/doors/delivery/transport'
import { callPaths } from '@/lib/foundation/call-paths'
import type { learnerCalls } from '../calls'
import type { LearnerPage } from './learner-row'
import type { LearnersQuery } from './schema'

/** What a page of the table was made from. */
export type ReadLearners = {
  readonly first: LearnerPage
  readonly query: LearnersQuery
  /** Instant, ISO: a page that is made anew begins a list of its own. */
  readonly readAt: string
}

/** The learners of a query, from the page that is there already on, a part at a time. */
export function useLearners({ first, query, readAt }: ReadLearners) {
  return useInfiniteQuery({
    queryKey: ['learners', query, readAt],
    queryFn: ({ pageParam: cursor, signal }): Promise<LearnerPage> =>
      send<typeof learnerCalls.listLearners>(`GET ${callPaths.learners}`, {
        query: { ...query, cursor, limit: 100 },
        signal,
      }),
    initialPageParam: query.cursor,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    initialData: { pages: [first], pageParams: [query.cursor] },
    // What was read stays as it was read; asking again would ask for every part.
    staleTime: Number.POSITIVE_INFINITY,
  })
}
