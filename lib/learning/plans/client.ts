'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRefreshAfter } from '@/lib/platform/delivery/refresh.client'
import { send } from '@/lib/platform/delivery/transport'
import type { planCalls } from './calls'
import type { PauseInput, PlanInput } from './schema'

/** Saves the viewer's plan. Cached reads about the viewer depend on the old plan and are dropped. */
export function useSavePlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: PlanInput) => send<typeof planCalls.savePlan>('PUT /api/v1/me/plan', { body: input }),
    onSuccess: () => client.removeQueries({ queryKey: ['me'] }),
  })
}

/** Refreshes the page from the server after each change. */
function useChange<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const router = useRouter()
  return useMutation({ mutationFn, onSuccess: () => router.refresh() })
}

export const useAddPause = () =>
  useChange((input: PauseInput) => send<typeof planCalls.addPause>('POST /api/v1/me/pauses', { body: input }))

export function useRemovePause() {
  return useMutation({
    mutationFn: (id: string) => send<typeof planCalls.removePause>('DELETE /api/v1/me/pauses/[id]', { params: { id } }),
    // Refreshes after a refusal too: a pause already removed in another tab, or by a request whose answer was lost,
    // disappears.
    ...useRefreshAfter(),
  })
}

export const useHideForecast = () =>
  useChange((isHidden: boolean) =>
    send<typeof planCalls.hideForecast>('PUT /api/v1/me/forecast/hidden', { body: { isHidden } }),
  )

export const useAssumeWorkStart = () =>
  useChange((startsWorkOn: string | null) =>
    send<typeof planCalls.assumeWorkStart>('PUT /api/v1/me/path', { body: { startsWorkOn } }),
  )
