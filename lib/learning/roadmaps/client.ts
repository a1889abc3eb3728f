'use client'

import { queryOptions, useQuery } from '@tanstack/react-query'
import { send } from '@/lib/doors/delivery/transport'
import type { roadmapCalls } from './calls'
import { listSteps, type Roadmap } from './roadmap'

/** The whole roadmap, with every track: read when one searches it, and kept, since it changes only with a release. */
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

/** What the steps are about, by id: fetched once somebody searches, and empty until it is there. */
export function useSummaries(slug: string, query: string): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...roadmapQuery(slug), enabled: query.trim() !== '', select: listSummaries })
  return data ?? none
}
