'use client'

import { skipToken, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { deliver } from '@/lib/platform/delivery/delivery'
import { rememberSaved, useNewest } from '@/lib/platform/delivery/newest.client'
import { findPagePerson } from '@/lib/platform/delivery/page-person'
import { useVersionedQuery } from '@/lib/platform/delivery/page-query.client'
import { send } from '@/lib/platform/delivery/transport'
import type { workbookCalls } from './calls'
import type { Confidence } from './confidence'
import type { Note } from './data'
import type { NoteInput, OwnLinkInput } from './schema'

const MARK_KEY = ['unsaved', 'checklist'] as const
const MARKS = 'marks'
const CONFIDENCE = 'confidence'
const CONFIDENCE_KEY = ['unsaved', 'confidence'] as const
type Mark = { readonly itemId: string; readonly isChecked: boolean }

export function useMarkChecklistItem() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: MARK_KEY,
    mutationFn: ({ itemId, isChecked }: Mark) =>
      deliver((how) =>
        send<typeof workbookCalls.markChecklistItem>('PUT /api/v1/me/checklist/[item]', {
          ...how,
          params: { item: itemId },
          body: { isChecked },
        }),
      ),
    onSuccess: (_, { itemId, isChecked }) => rememberSaved(client, MARKS, itemId, isChecked),
    // The first mark starts the step, and lists show the counts.
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}

/**
 * Returns the items of a checklist that the server has as marked.
 * @param onPage those of the page, another array for each page
 */
export function useMarkedItems(
  items: readonly { readonly id: string }[],
  onPage: readonly string[],
): ReadonlySet<string> {
  const isMarked = Object.fromEntries(items.map(({ id }) => [id, onPage.includes(id)]))
  const newest = useNewest<boolean>(MARKS, isMarked, onPage)
  return new Set(Object.keys(newest).filter((id) => newest[id]))
}

/** Returns marks without an answer of the server, by item; for several on one item, the last. */
export function useUnsavedMarks(): ReadonlyMap<string, boolean> {
  const pending = useMutationState({
    filters: { mutationKey: MARK_KEY, status: 'pending' },
    select: ({ state }) => state.variables as Mark,
  })
  return new Map(pending.map(({ itemId, isChecked }) => [itemId, isChecked]))
}

const toNoteKey = (step: string) => ['note', step, findPagePerson()] as const

/** Returns the newest text of a step's note: the page's, or the one saved here since the page was read. */
export const useNewestNote = (step: string, onPage: Note): Note =>
  useVersionedQuery<Note, ReturnType<typeof toNoteKey>>(
    { queryKey: toNoteKey(step), queryFn: skipToken },
    onPage,
    ({ version }) => version,
  )

/** @param onSaved is called even if the form was unmounted meanwhile, unlike callbacks of `mutate` */
export function useSaveNote(step: string, onSaved: (saved: Note, sent: NoteInput) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: NoteInput) =>
      send<typeof workbookCalls.saveNote>('PUT /api/v1/me/notes/[step]', { params: { step }, body: input }),
    onSuccess: (note, sent) => {
      client.setQueryData(toNoteKey(step), note)
      onSaved(note, sent)
    },
    meta: { refreshesPageOn: ['success'] },
  })
}

export function useAddOwnLink() {
  return useMutation({
    mutationFn: (input: OwnLinkInput) =>
      send<typeof workbookCalls.addOwnLink>('POST /api/v1/me/links', { body: input }),
    meta: { refreshesPageOn: ['success'] },
  })
}

export function useRemoveOwnLink() {
  return useMutation({
    mutationFn: (id: string) =>
      send<typeof workbookCalls.removeOwnLink>('DELETE /api/v1/me/links/[id]', { params: { id } }),
    // Refreshes after a refusal too: a link already removed in another tab, or by a request whose answer was lost,
    // disappears.
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}

type Rating = { readonly step: string; readonly value: Confidence }
type OfStep = { readonly step: string; readonly confidence: Confidence | null }

/**
 * Sets the learner's confidence in a step. `shown` is their last choice, or the server's value.
 * @param page the step with the value on its page, another object for each page
 */
export function useConfidence(page: OfStep) {
  const { step, confidence } = page
  const client = useQueryClient()
  const newest = useNewest<Confidence | null>(CONFIDENCE, { [step]: confidence }, page)
  const { mutate } = useMutation({
    mutationKey: CONFIDENCE_KEY,
    mutationFn: ({ step, value }: Rating) =>
      deliver((how) =>
        send<typeof workbookCalls.recordConfidence>('PUT /api/v1/me/confidence/[step]', {
          ...how,
          params: { step },
          body: { value },
        }),
      ),
    onSuccess: (_, { step, value }) => rememberSaved(client, CONFIDENCE, step, value),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
  const pending = useMutationState({
    filters: { mutationKey: CONFIDENCE_KEY, status: 'pending' },
    select: ({ state }) => state.variables as Rating,
  })
  const unsaved = pending.findLast((one) => one.step === step)
  return { record: mutate, isPending: unsaved !== undefined, shown: unsaved?.value ?? newest[step] }
}
