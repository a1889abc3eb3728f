'use client'

import { queryOptions } from '@tanstack/react-query'
import { request } from '@/lib/transport'
import type { Roadmap } from './roadmap'

/** The whole roadmap, with every track: read when one searches it, and kept, since it changes only with a release. */
export const roadmapQuery = (slug: string) =>
  queryOptions({
    queryKey: ['roadmap', slug],
    queryFn: ({ signal }) => request<Roadmap>('GET', `/api/v1/roadmaps/${slug}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
