'use client'

import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { deliver } from '@/lib/doors/delivery/delivery'
import { request } from '@/lib/doors/delivery/transport'
import type { Confidence } from './confidence'
import type { Note, OwnLink } from './data'
import type { NoteInput, OwnLinkInput } from './schema'

const MARK_KEY = ['unsaved', 'checklist'] as const
type Mark = { readonly itemId: string; readonly isChecked: boolean }

export function useMarkChecklistItem() {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationKey: MARK_KEY,
    mutationFn: ({ itemId, isChecked }: Mark) =>
      deliver((how) => request<void>('PUT', `/api/v1/me/checklist/${itemId}`, { ...how, body: { isChecked } })),
    // The first mark starts the step, and lists show how many there are. Of several at once the last one asks.
    onSuccess: () => {
      if (client.isMutating({ mutationKey: MARK_KEY }) === 1) router.refresh()
    },
  })
}

/** The marks that the server has not answered to, by item: of several for one the last. */
export function useUnsavedMarks(): ReadonlyMap<string, boolean> {
  const pending = useMutationState({
    filters: { mutationKey: MARK_KEY, status: 'pending' },
    select: ({ state }) => state.variables as Mark,
  })
  return new Map(pending.map(({ itemId, isChecked }) => [itemId, isChecked]))
}

export function useSaveNote(step: string) {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: NoteInput) => request<Note>('PUT', `/api/v1/me/notes/${step}`, { body: input }),
    onSuccess: () => router.refresh(),
  })
}

export function useAddOwnLink() {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: OwnLinkInput) => request<OwnLink>('POST', '/api/v1/me/links', { body: input }),
    onSuccess: () => router.refresh(),
  })
}

export function useRemoveOwnLink() {
  const router = useRouter()
  return useMutation({
    mutationFn: (id: string) => request<void>('DELETE', `/api/v1/me/links/${id}`),
    onSuccess: () => router.refresh(),
  })
}

/** Says how sure one is of a step. */
export function useRecordConfidence(step: string) {
  return useMutation({
    mutationKey: ['unsaved', 'confidence'],
    mutationFn: (value: Confidence) =>
      deliver((how) => request<void>('PUT', `/api/v1/me/confidence/${step}`, { ...how, body: { value } })),
  })
}
