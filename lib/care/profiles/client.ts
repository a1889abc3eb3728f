'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { send } from '@/lib/doors/delivery/transport'
import type { profileCalls } from './calls'
import type { ProfileSettingsInput } from './schema'

/** Changes what the viewer shows to everybody; the page then shows what is so now. */
export function useSetPublicProfile() {
  const router = useRouter()
  return useMutation({
    // One after the other, so that the last choice is the one that stays.
    scope: { id: 'public-profile' },
    mutationFn: (input: ProfileSettingsInput) =>
      send<typeof profileCalls.setPublicProfile>('PUT /api/v1/me/public-profile', { body: input }),
    onSuccess: () => router.refresh(),
  })
}
