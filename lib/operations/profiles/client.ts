'use client'

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { findPagePerson } from '@/lib/platform/delivery/page-person'
import { setCached, usePageQuery } from '@/lib/platform/delivery/page-query.client'
import { send } from '@/lib/platform/delivery/transport'
import type { profileCalls } from './calls'
import type { ProfileSettings } from './profile'
import type { ProfileSettingsInput } from './schema'

const toProfileQuery = () =>
  queryOptions({
    queryKey: ['public-profile', findPagePerson()],
    queryFn: ({ signal }): Promise<ProfileSettings> =>
      send<typeof profileCalls.getProfileSettings>('GET /api/v1/me/public-profile', { signal }),
  })

/** Returns the viewer's profile settings as last saved. @param onPage those of the page */
export const useProfileSettings = (onPage: ProfileSettings): ProfileSettings => usePageQuery(toProfileQuery(), onPage)

/** Changes the viewer's public profile; the page then shows the saved state. */
export function useSetPublicProfile() {
  const client = useQueryClient()
  return useMutation({
    // Sends changes one after the other, so that the last one stays.
    scope: { id: 'public-profile' },
    mutationFn: (input: ProfileSettingsInput) =>
      send<typeof profileCalls.setPublicProfile>('PUT /api/v1/me/public-profile', { body: input }),
    onSuccess: (saved) => setCached(client, toProfileQuery().queryKey, () => saved),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}
