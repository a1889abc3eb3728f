'use client'

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import { setCached, usePageQuery } from '@/lib/platform/delivery/page-query.client'
import { send } from '@/lib/platform/delivery/transport'
import type { profileCalls } from './calls'
import type { ProfileSettings } from './profile'
import type { ProfileSettingsInput } from './schema'

function useProfileQuery() {
  const person = usePagePerson()
  return queryOptions({
    queryKey: ['public-profile', person],
    queryFn: ({ signal }): Promise<ProfileSettings> => {
      const sent = { signal, person: person ?? undefined }
      return send<typeof profileCalls.getProfileSettings>('GET /api/v1/me/public-profile', sent)
    },
  })
}

/** Returns the viewer's profile settings as last saved. @param onPage those of the page */
export const useProfileSettings = (onPage: ProfileSettings): ProfileSettings => usePageQuery(useProfileQuery(), onPage)

/** Changes the viewer's public profile; the page then shows the saved state. */
export function useSetPublicProfile() {
  const client = useQueryClient()
  const person = usePagePerson() ?? undefined
  const { queryKey } = useProfileQuery()
  return useMutation({
    // With the person: one under way keeps the functions that it began with, where the page is drawn for another.
    mutationKey: ['save', ...queryKey],
    // Sends changes one after the other, so that the last one stays.
    scope: { id: 'public-profile' },
    mutationFn: (input: ProfileSettingsInput) =>
      send<typeof profileCalls.setPublicProfile>('PUT /api/v1/me/public-profile', { body: input, person }),
    onSuccess: (saved) => setCached(client, queryKey, () => saved),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}
