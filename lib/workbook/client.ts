'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/transport'
import type { Confidence } from './confidence'
import type { Note, OwnLink } from './data'
import type { NoteInput, OwnLinkInput } from './schema'

export function useMarkChecklistItem() {
  return useMutation({
    scope: { id: 'checklist' },
    mutationFn: ({ itemId, isChecked }: { itemId: string; isChecked: boolean }) =>
      request<void>('PUT', `/api/v1/me/checklist/${itemId}`, { body: { isChecked } }),
  })
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
    scope: { id: 'confidence' },
    mutationFn: (value: Confidence) => request<void>('PUT', `/api/v1/me/confidence/${step}`, { body: { value } }),
  })
}
