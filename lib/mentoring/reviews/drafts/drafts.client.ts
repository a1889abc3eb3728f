'use client'

import { type QueryClient, skipToken, useMutation, useQueryClient } from '@tanstack/react-query'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import { setIfNewer, useVersionedQuery } from '@/lib/platform/delivery/page-query.client'
import { send } from '@/lib/platform/delivery/transport'
import type { reviewCalls } from '../calls'
import type { VerdictDraft } from '../review'
import type { DraftInput } from '../schema'

const DRAFT = 'PUT /api/v1/reviews/[id]/draft'
const toKey = (person: string | null, iteration: string) => ['verdict-draft', person, iteration] as const
type DraftKey = ReturnType<typeof toKey>

const toVersion = (draft: VerdictDraft | null) => draft?.version ?? 0
const rememberDraft = (client: QueryClient, key: DraftKey, saved: VerdictDraft) =>
  setIfNewer<VerdictDraft | null>(client, key, saved, toVersion)

/** Returns the newest draft known to be saved: the page's, or a later one from this tab. */
export const useNewestDraft = (iteration: string, onPage: VerdictDraft | null): VerdictDraft | null =>
  useVersionedQuery<VerdictDraft | null, DraftKey>(
    { queryKey: toKey(usePagePerson(), iteration), queryFn: skipToken },
    onPage,
    toVersion,
  )

type DraftOfPerson = DraftInput & { readonly person: string | null }

/** Saves a verdict as it is written. Only its own form depends on it; a conflict means a newer draft or a verdict. */
export function useSaveDraft(id: string) {
  const client = useQueryClient()
  return useMutation({
    // The person comes with the text: a saver still saves theirs once the page is drawn for another.
    mutationFn: ({ person, ...input }: DraftOfPerson) =>
      send<typeof reviewCalls.saveDraft>(DRAFT, { params: { id }, body: input, person: person ?? undefined }),
    onSuccess: (saved, { person, iteration }) => rememberDraft(client, toKey(person, iteration), saved),
    meta: { refreshesPageOn: ['conflict'] },
  })
}

/**
 * Saves a draft while the page is being left: the browser sends it even if the tab is closed.
 * @returns a function that sends, and resolves to whether the server has confirmed the save
 */
export function useSaveDraftOnLeaving(id: string) {
  const client = useQueryClient()
  const person = usePagePerson()
  return async (input: DraftInput): Promise<boolean> => {
    try {
      const sent = { params: { id }, body: input, keepalive: true, person: person ?? undefined }
      rememberDraft(client, toKey(person, input.iteration), await send<typeof reviewCalls.saveDraft>(DRAFT, sent))
      return true
    } catch {
      return false
    }
  }
}
