'use client'

import { type QueryClient, skipToken, useMutation, useQueryClient } from '@tanstack/react-query'
import { findPagePerson } from '@/lib/platform/delivery/page-person'
import { setIfNewer, useVersionedQuery } from '@/lib/platform/delivery/page-query.client'
import { send } from '@/lib/platform/delivery/transport'
import type { reviewCalls } from '../calls'
import type { VerdictDraft } from '../review'
import type { DraftInput } from '../schema'

const DRAFT = 'PUT /api/v1/reviews/[id]/draft'
const toKey = (iteration: string) => ['verdict-draft', findPagePerson(), iteration] as const
type DraftKey = ReturnType<typeof toKey>

const toVersion = (draft: VerdictDraft | null) => draft?.version ?? 0
const rememberDraft = (client: QueryClient, iteration: string, saved: VerdictDraft) =>
  setIfNewer<VerdictDraft | null>(client, toKey(iteration), saved, toVersion)

/** Returns the newest draft known to be saved: the page's, or a later one from this tab. */
export const useNewestDraft = (iteration: string, onPage: VerdictDraft | null): VerdictDraft | null =>
  useVersionedQuery<VerdictDraft | null, DraftKey>(
    { queryKey: toKey(iteration), queryFn: skipToken },
    onPage,
    toVersion,
  )

/** Saves a verdict as it is written. Only its own form depends on it; a conflict means a newer draft or a verdict. */
export function useSaveDraft(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: DraftInput) => send<typeof reviewCalls.saveDraft>(DRAFT, { params: { id }, body: input }),
    onSuccess: (saved, { iteration }) => rememberDraft(client, iteration, saved),
    meta: { refreshesPageOn: ['conflict'] },
  })
}

/**
 * Saves a draft while the page is being left: the browser sends it even if the tab is closed.
 * @returns a function that sends, and resolves to whether the server has confirmed the save
 */
export function useSaveDraftOnLeaving(id: string) {
  const client = useQueryClient()
  return async (input: DraftInput): Promise<boolean> => {
    try {
      const body = { params: { id }, body: input, keepalive: true }
      rememberDraft(client, input.iteration, await send<typeof reviewCalls.saveDraft>(DRAFT, body))
      return true
    } catch {
      return false
    }
  }
}
