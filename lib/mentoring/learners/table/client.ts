'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { callPaths } from '@/lib/foundation/call-paths'
import { send } from '@/lib/platform/delivery/transport'
import type { learnerCalls } from '../calls'
import type { LearnerPage } from './learner-row'
import type { LearnersQuery } from './schema'

/** Data from which a page of the table was rendered. */
export type ReadLearners = {
  readonly first: LearnerPage
  readonly query: LearnersQuery
  /** Instant, ISO: a page that is rendered again begins its own list. */
  readonly readAt: string
}

/** Loads the learners of a query part by part, starting with the page already rendered. */
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
    // Never refetch: that would request every part again.
    staleTime: Number.POSITIVE_INFINITY,
  })
}
