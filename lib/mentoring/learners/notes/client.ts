'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/doors/delivery/transport'
import type { MentorNote } from './mentor-note'
import type { MentorNoteInput, NewMentorNote } from './schema'

const addressOf = (learnerId: string) => `/api/v1/mentor/learners/${learnerId}/notes`

type Writing = { readonly input: NewMentorNote; readonly idempotencyKey: string }

export function useAddMentorNote(learnerId: string) {
  const router = useRouter()
  return useMutation({
    mutationFn: ({ input, idempotencyKey }: Writing) =>
      request<MentorNote>('POST', addressOf(learnerId), { body: input, idempotencyKey }),
    onSuccess: () => router.refresh(),
  })
}

export function useChangeMentorNote(learnerId: string, noteId: string) {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: MentorNoteInput) =>
      request<MentorNote>('PUT', `${addressOf(learnerId)}/${noteId}`, { body: input }),
    onSuccess: () => router.refresh(),
  })
}

export function useRemoveMentorNote(learnerId: string, noteId: string) {
  const router = useRouter()
  return useMutation({
    mutationFn: () => request<void>('DELETE', `${addressOf(learnerId)}/${noteId}`),
    onSuccess: () => router.refresh(),
  })
}
