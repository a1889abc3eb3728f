'use client'

import { queryOptions, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { deliver } from '@/lib/platform/delivery/delivery'
import { findPagePerson } from '@/lib/platform/delivery/page-person'
import { setCached, usePageQuery, useVersionedQuery } from '@/lib/platform/delivery/page-query.client'
import { send } from '@/lib/platform/delivery/transport'
import type { workbookCalls } from './calls'
import type { Confidence } from './confidence'
import type { Note, StepWork } from './data'
import type { NoteInput, OwnLinkInput } from './schema'

type CachedWork = Omit<StepWork, 'links'>

/** Query of one part of what the viewer keeps on a step: each is shown, and saved, by itself. */
const toWorkQuery = <Part extends keyof CachedWork>(step: string, part: Part) =>
  queryOptions({
    queryKey: ['step-work', step, part, findPagePerson()],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<CachedWork[Part]> =>
      (await send<typeof workbookCalls.getStepWork>('GET /api/v1/me/work/[step]', { params: { step }, signal }))[part],
  })

const MARK_KEY = ['unsaved', 'checklist'] as const
const CONFIDENCE_KEY = ['unsaved', 'confidence'] as const
type Mark = { readonly itemId: string; readonly isChecked: boolean }

export function useMarkChecklistItem(step: string) {
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
    onSuccess: (_, { itemId, isChecked }) =>
      setCached<readonly string[]>(client, toWorkQuery(step, 'markedItems').queryKey, (marked) => {
        const others = marked.filter((id) => id !== itemId)
        return isChecked ? [...others, itemId].sort() : others
      }),
    // The first mark starts the step, and lists show the counts.
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}

/** Returns the items of a step's checklist that the server has as marked. @param onPage those of the page */
export const useMarkedItems = (step: string, onPage: readonly string[]): ReadonlySet<string> =>
  new Set(usePageQuery(toWorkQuery(step, 'markedItems'), onPage))

/** Returns marks without an answer of the server, by item; for several on one item, the last. */
export function useUnsavedMarks(): ReadonlyMap<string, boolean> {
  const pending = useMutationState({
    filters: { mutationKey: MARK_KEY, status: 'pending' },
    select: ({ state }) => state.variables as Mark,
  })
  return new Map(pending.map(({ itemId, isChecked }) => [itemId, isChecked]))
}

/** Returns the newest text of a step's note: the page's, or the one saved here since the page was read. */
export const useNewestNote = (step: string, onPage: Note): Note =>
  useVersionedQuery(toWorkQuery(step, 'note'), onPage, ({ version }) => version)

/** @param onSaved is called even if the form was unmounted meanwhile, unlike callbacks of `mutate` */
export function useSaveNote(step: string, onSaved: (saved: Note, sent: NoteInput) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: NoteInput) =>
      send<typeof workbookCalls.saveNote>('PUT /api/v1/me/notes/[step]', { params: { step }, body: input }),
    onSuccess: (note, sent) => {
      client.setQueryData(toWorkQuery(step, 'note').queryKey, note)
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

/**
 * Sets the learner's confidence in a step. `shown` is their last choice, or the server's value.
 * @param onPage the value of the page
 */
export function useConfidence(step: string, onPage: Confidence | null) {
  const client = useQueryClient()
  const saved = usePageQuery(toWorkQuery(step, 'confidence'), onPage)
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
    onSuccess: (_, { step, value }) => setCached(client, toWorkQuery(step, 'confidence').queryKey, () => value),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
  const pending = useMutationState({
    filters: { mutationKey: CONFIDENCE_KEY, status: 'pending' },
    select: ({ state }) => state.variables as Rating,
  })
  const unsaved = pending.findLast((one) => one.step === step)
  return { record: mutate, isPending: unsaved !== undefined, shown: unsaved?.value ?? saved }
}
