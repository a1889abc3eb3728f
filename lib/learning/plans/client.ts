'use client'

import { useMutation } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { planCalls } from './calls'
import type { MainRoadmapInput, PauseInput, PlanInput } from './schema'

/**
 * Saves the viewer's plan, on which all cached reads about them depend.
 * @param leavesPage the form's page is left after it: fetched again, the page of a first plan would redirect
 */
export function useSavePlan(leavesPage = false) {
  return useMutation({
    mutationFn: (input: PlanInput | MainRoadmapInput) =>
      send<typeof planCalls.savePlan>('PUT /api/v1/me/plan', { body: input }),
    meta: { invalidates: [['me']], refreshesPageOn: leavesPage ? [] : ['success'] },
  })
}

/** Sends a change to a page that the server renders. */
function useChange<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  return useMutation({ mutationFn, meta: { refreshesPageOn: ['success'] } })
}

export const useAddPause = () =>
  useChange((input: PauseInput) => send<typeof planCalls.addPause>('POST /api/v1/me/pauses', { body: input }))

export function useRemovePause() {
  return useMutation({
    mutationFn: (id: string) => send<typeof planCalls.removePause>('DELETE /api/v1/me/pauses/[id]', { params: { id } }),
    // Refreshes after a refusal too: a pause already removed in another tab, or by a request whose answer was lost,
    // disappears.
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
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
