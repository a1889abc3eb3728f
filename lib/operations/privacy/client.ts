'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { callPaths } from '@/lib/foundation/call-paths'
import { useRefreshAfter } from '@/lib/platform/delivery/refresh.client'
import { send } from '@/lib/platform/delivery/transport'
import type { privacyCalls } from './calls'
import type { DeletionInput } from './deletion/schema'

/** Requests deletion of the account; from then on every page shows it. */
export function useAskForDeletion() {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: DeletionInput) =>
      send<typeof privacyCalls.askForDeletion>('POST /api/v1/me/deletion', { body: input }),
    onSuccess: () => router.refresh(),
  })
}

/** Cancels the deletion. */
export function useCancelDeletion() {
  return useMutation({
    mutationFn: () => send<typeof privacyCalls.keepAccount>(`POST ${callPaths.keepAccount}`),
    ...useRefreshAfter(),
  })
}
