'use client'

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import { setCached, usePageQuery } from '@/lib/platform/delivery/page-query.client'
import { sendIdempotent } from '@/lib/platform/delivery/send-idempotent'
import { send } from '@/lib/platform/delivery/transport'
import type { announcementCalls } from './calls'

function useCurrentQuery() {
  const person = usePagePerson()
  return queryOptions({
    queryKey: ['announcements', person],
    queryFn: async ({ signal }): Promise<readonly string[]> => {
      const sent = { signal, person: person ?? undefined }
      const call = 'GET /api/v1/me/announcements'
      return (await send<typeof announcementCalls.listAnnouncements>(call, sent)).announcements.map(({ id }) => id)
    },
  })
}

/** Returns the ids of the announcements that the viewer has not dismissed. @param onPage the page's */
export const useCurrentIds = (onPage: readonly string[]): readonly string[] => usePageQuery(useCurrentQuery(), onPage)

/** Dismisses an announcement, also on pages that the browser goes back to. */
export function useDismissAnnouncement() {
  const client = useQueryClient()
  const { queryKey } = useCurrentQuery()
  return useMutation({
    mutationFn: async (id: string) => {
      await send<typeof announcementCalls.dismissAnnouncement>('POST /api/v1/announcements/[id]/read', {
        params: { id },
      })
      return id
    },
    onSuccess: (gone) => setCached<readonly string[]>(client, queryKey, (ids) => ids.filter((id) => id !== gone)),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}

/** Ends an announcement for everyone. */
export function useEndAnnouncement() {
  const client = useQueryClient()
  const { queryKey } = useCurrentQuery()
  return useMutation({
    mutationFn: async (id: string) => {
      await send<typeof announcementCalls.endAnnouncement>('DELETE /api/v1/announcements/[id]', { params: { id } })
      return id
    },
    onSuccess: (gone) => setCached<readonly string[]>(client, queryKey, (ids) => ids.filter((id) => id !== gone)),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}

/** Publishes an announcement to everyone or to cohorts. */
export function usePublishAnnouncement() {
  return useMutation({
    mutationFn: (body: NewAnnouncement) =>
      sendIdempotent<typeof announcementCalls.makeAnnouncements>('POST /api/v1/admin/announcements', { body }),
    meta: { refreshesPageOn: ['success'] },
  })
}

type NewAnnouncement = {
  readonly cohorts: 'everyone' | readonly string[]
  readonly body: string
  /** ISO 8601. */
  readonly endsAt: string
}
