'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/doors/delivery/transport'
import type { AnnouncedPause, Plan } from './data'
import type { PauseInput, PlanInput } from './schema'

/** Saves the viewer's plan. Whatever was read about the viewer before counts on the old one and is forgotten. */
export function useSavePlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: PlanInput) => request<Plan>('PUT', '/api/v1/me/plan', { body: input }),
    onSuccess: () => client.removeQueries({ queryKey: ['me'] }),
  })
}

/** What the page shows comes anew from the server after each of these. */
function useChange<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const router = useRouter()
  return useMutation({ mutationFn, onSuccess: () => router.refresh() })
}

export const useAddPause = () =>
  useChange((input: PauseInput) => request<AnnouncedPause>('POST', '/api/v1/me/pauses', { body: input }))

export const useRemovePause = () => useChange((id: string) => request<void>('DELETE', `/api/v1/me/pauses/${id}`))

export const useHideForecast = () =>
  useChange((isHidden: boolean) => request<void>('PUT', '/api/v1/me/forecast/hidden', { body: { isHidden } }))

export const useAssumeWorkStart = () =>
  useChange((startsWorkOn: string | null) => request<void>('PUT', '/api/v1/me/path', { body: { startsWorkOn } }))
