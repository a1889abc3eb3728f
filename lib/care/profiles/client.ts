'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { rememberSaved, useNewest } from '@/lib/doors/delivery/newest.client'
import { useRefreshAfter } from '@/lib/doors/delivery/refresh.client'
import { send } from '@/lib/doors/delivery/transport'
import type { profileCalls } from './calls'
import type { ProfileSettings } from './profile'
import type { ProfileSettingsInput } from './schema'

const PROFILE = 'public-profile'

/** What the viewer shows, as the server has it. @param settings those of the page, another object for each page */
export const useProfileSettings = (settings: ProfileSettings): ProfileSettings => ({
  ...settings,
  ...useNewest(PROFILE, settings, settings),
})

/** Changes what the viewer shows to everybody; the page then shows what is so now. */
export function useSetPublicProfile() {
  const client = useQueryClient()
  return useMutation({
    // One after the other, so that the last choice is the one that stays.
    scope: { id: PROFILE },
    mutationFn: (input: ProfileSettingsInput) =>
      send<typeof profileCalls.setPublicProfile>('PUT /api/v1/me/public-profile', { body: input }),
    onSuccess: (_, input) => {
      for (const [name, value] of Object.entries(input)) rememberSaved(client, PROFILE, name, value)
    },
    ...useRefreshAfter(),
  })
}
