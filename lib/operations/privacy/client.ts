'use client'

import { useMutation } from '@tanstack/react-query'
import { callPaths } from '@/lib/foundation/call-paths'
import { send } from '@/lib/platform/delivery/transport'
import type { personDeletionCalls, privacyCalls } from './calls'
import type { DeletionInput } from './deletion/schema'

/** Requests deletion of the account; from then on every page shows it. */
export function useAskForDeletion() {
  return useMutation({
    mutationFn: (input: DeletionInput) =>
      send<typeof privacyCalls.askForDeletion>('POST /api/v1/me/deletion', { body: input }),
    meta: { refreshesPageOn: ['success'] },
  })
}

/** Cancels the deletion. */
export function useCancelDeletion() {
  return useMutation({
    mutationFn: () => send<typeof privacyCalls.keepAccount>(`POST ${callPaths.keepAccount}`),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}

/** Requests deletion of another person's account. */
export function useAskForPersonDeletion(personId: string) {
  return useMutation({
    mutationFn: (body: DeletionInput) =>
      send<typeof personDeletionCalls.askForPersonDeletion>('POST /api/v1/admin/people/[id]/deletion', {
        params: { id: personId },
        body,
      }),
    meta: { refreshesPageOn: ['success'] },
  })
}

/** Cancels it. */
export function useCancelPersonDeletion(personId: string) {
  return useMutation({
    mutationFn: () =>
      send<typeof personDeletionCalls.cancelPersonDeletion>('DELETE /api/v1/admin/people/[id]/deletion', {
        params: { id: personId },
      }),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}
