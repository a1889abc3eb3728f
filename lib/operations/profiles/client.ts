'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { rememberSaved, useNewest } from '@/lib/platform/delivery/newest.client'
import { send } from '@/lib/platform/delivery/transport'
import type { profileCalls } from './calls'
import type { ProfileSettings } from './profile'
import type { ProfileSettingsInput } from './schema'

const PROFILE = 'public-profile'

/**
 * Returns the viewer's profile settings as last saved. @param settings those of the page, another object for each page
 */
export const useProfileSettings = (settings: ProfileSettings): ProfileSettings => ({
  ...settings,
  ...useNewest(PROFILE, settings, settings),
})

/** Changes the viewer's public profile; the page then shows the saved state. */
export function useSetPublicProfile() {
  const client = useQueryClient()
  return useMutation({
    // Sends changes one after the other, so that the last one stays.
    scope: { id: PROFILE },
    mutationFn: (input: ProfileSettingsInput) =>
      send<typeof profileCalls.setPublicProfile>('PUT /api/v1/me/public-profile', { body: input }),
    onSuccess: (_, input) => {
      for (const [name, value] of Object.entries(input)) rememberSaved(client, PROFILE, name, value)
    },
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}
