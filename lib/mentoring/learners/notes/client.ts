'use client'

import { useMutation } from '@tanstack/react-query'
import { sendIdempotent } from '@/lib/platform/delivery/send-idempotent'
import { send } from '@/lib/platform/delivery/transport'
import type { learnerCalls } from '../calls'
import type { MentorNoteInput, NewMentorNote } from './schema'

export function useAddMentorNote(learnerId: string) {
  return useMutation({
    mutationFn: (input: NewMentorNote) =>
      sendIdempotent<typeof learnerCalls.addMentorNote>('POST /api/v1/mentor/learners/[id]/notes', {
        params: { id: learnerId },
        body: input,
      }),
    meta: { refreshesPageOn: ['success'] },
  })
}

type ChangedNote = { readonly body: string; readonly version: number }

/** Changes a note. @param onChanged is called even after the form has unmounted, unlike callbacks of `mutate` */
export function useChangeMentorNote(
  learnerId: string,
  noteId: string,
  onChanged: (saved: ChangedNote, sent: MentorNoteInput) => void,
) {
  return useMutation({
    mutationFn: (input: MentorNoteInput) =>
      send<typeof learnerCalls.changeMentorNote>('PUT /api/v1/mentor/learners/[id]/notes/[note]', {
        params: { id: learnerId, note: noteId },
        body: input,
      }),
    onSuccess: onChanged,
    meta: { refreshesPageOn: ['success'] },
  })
}

export function useRemoveMentorNote(learnerId: string, noteId: string) {
  return useMutation({
    mutationFn: () =>
      send<typeof learnerCalls.removeMentorNote>('DELETE /api/v1/mentor/learners/[id]/notes/[note]', {
        params: { id: learnerId, note: noteId },
      }),
    meta: { refreshesPageOn: ['success'] },
  })
}
