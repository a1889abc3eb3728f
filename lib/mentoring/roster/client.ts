'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { rosterCalls } from './calls'

const sendRoster = (file: Blob, query: { readonly preview?: '1' }) =>
  send<typeof rosterCalls.importRoster>('POST /api/v1/admin/roster', {
    query,
    file: new Blob([file], { type: 'text/csv' }),
  })

/** Asks what a roster would do. */
export const usePreviewRoster = () => useMutation({ mutationFn: (file: Blob) => sendRoster(file, { preview: '1' }) })

/** Imports a roster. Sending it again completes it, so that a lost answer does no harm. */
export const useImportRoster = () =>
  useMutation({
    mutationFn: (file: Blob) => sendRoster(file, {}),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })

/** Counts the places that an import under way has written so far; asks every second. */
export function useWrittenPlaces(roster: string | null): number | null {
  const { data } = useQuery({
    queryKey: ['written-places', roster],
    queryFn: () => send<typeof rosterCalls.listRosters>('GET /api/v1/admin/roster'),
    enabled: roster !== null,
    refetchInterval: 1000,
    staleTime: 0,
  })
  return data?.rosters.find(({ id }) => id === roster)?.places ?? null
}

export function useWithdrawRoster() {
  return useMutation({
    mutationFn: (id: string) =>
      send<typeof rosterCalls.withdrawRoster>('DELETE /api/v1/admin/roster/[id]', { params: { id } }),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}
