'use client'

import { useMutation } from '@tanstack/react-query'
import { request } from '@/lib/doors/delivery/transport'

/** Says that the learner has read what changed on a roadmap up to a revision. */
export function useMarkChangesSeen() {
  return useMutation({
    mutationFn: ({ roadmapSlug, revision }: { roadmapSlug: string; revision: number }) =>
      request<void>('PUT', `/api/v1/me/roadmaps/${roadmapSlug}/seen`, { body: { revision } }),
  })
}
