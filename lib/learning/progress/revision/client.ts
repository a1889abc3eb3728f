'use client'

import { useMutation } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { progressCalls } from '../calls'

/** Marks the changes of a roadmap as read, up to a revision. */
export function useMarkChangesSeen() {
  return useMutation({
    mutationFn: ({ roadmapSlug, revision }: { roadmapSlug: string; revision: number }) =>
      send<typeof progressCalls.markChangesSeen>('PUT /api/v1/me/roadmaps/[roadmap]/seen', {
        params: { roadmap: roadmapSlug },
        body: { revision },
      }),
  })
}
