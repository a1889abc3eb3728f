'use client'

import { queryOptions, useQuery } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { roadmapCalls } from './calls'
import { listSteps, type Roadmap } from './roadmap'

/**
 * Query of the whole roadmap with every track: fetched for a search, and cached, since it changes only with a release.
 */
export const roadmapQuery = (slug: string) =>
  queryOptions({
    queryKey: ['roadmap', slug],
    queryFn: ({ signal }): Promise<Roadmap> =>
      send<typeof roadmapCalls.getRoadmap>('GET /api/v1/roadmaps/[roadmap]', { params: { roadmap: slug }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

const none: ReadonlyMap<string, string> = new Map()
const listSummaries = (roadmap: Roadmap): ReadonlyMap<string, string> =>
  new Map(listSteps(roadmap).map(({ id, summary }) => [id, summary]))

/** Returns the summaries of steps, by id: fetched on the first search, and empty until then. */
export function useSummaries(slug: string, query: string): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...roadmapQuery(slug), enabled: query.trim() !== '', select: listSummaries })
  return data ?? none
}
