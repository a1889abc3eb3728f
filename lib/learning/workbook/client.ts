'use client'

import { queryOptions, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { deliver } from '@/lib/platform/delivery/delivery'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import { setCached, setIfNewer, usePageQuery, useVersionedQuery } from '@/lib/platform/delivery/page-query.client'
import { send } from '@/lib/platform/delivery/transport'
import type { workbookCalls } from './calls'
import type { Confidence } from './confidence'
import type { Note, StepWork } from './data'
import type { NoteInput, OwnLinkInput } from './schema'

type CachedWork = Omit<StepWork, 'links'>

/** Query of one part of what the viewer keeps on a step: each is shown, and saved, by itself. */
function useWorkQuery<Part extends keyof CachedWork>(step: string, part: Part) {
  const person = usePagePerson()
  return queryOptions({
    queryKey: ['step-work', step, part, person],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<CachedWork[Part]> => {
      const sent = { params: { step }, signal, person: person ?? undefined }
      return (await send<typeof workbookCalls.getStepWork>('GET /api/v1/me/work/[step]', sent))[part]
    },
  })
}

const MARK_KEY = ['unsaved', 'checklist'] as const
const CONFIDENCE_KEY = ['unsaved', 'confidence'] as const
// Keys of mutations contain the person and the step as well: one under way then keeps the functions that it began with,
// where the page is drawn for another meanwhile.
const useMarkKey = () => [...MARK_KEY, usePagePerson()] as const
const useConfidenceKey = () => [...CONFIDENCE_KEY, usePagePerson()] as const
type Mark = { readonly itemId: string; readonly isChecked: boolean }

export function useMarkChecklistItem(step: string) {
  const client = useQueryClient()
  const { queryKey } = useWorkQuery(step, 'markedItems')
  return useMutation({
    mutationKey: [...useMarkKey(), step],
    mutationFn: ({ itemId, isChecked }: Mark) =>
      deliver((how) =>
        send<typeof workbookCalls.markChecklistItem>('PUT /api/v1/me/checklist/[item]', {
          ...how,
          params: { item: itemId },
          body: { isChecked },
        }),
      ),
    onSuccess: (_, { itemId, isChecked }) =>
      setCached<readonly string[]>(client, queryKey, (marked) => {
        const others = marked.filter((id) => id !== itemId)
        return isChecked ? [...others, itemId].sort() : others
      }),
    // The first mark starts the step, and lists show the counts.
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}

/** Returns the items of a step's checklist that the server has as marked. @param onPage those of the page */
export const useMarkedItems = (step: string, onPage: readonly string[]): ReadonlySet<string> =>
  new Set(usePageQuery(useWorkQuery(step, 'markedItems'), onPage))

/** Returns marks without an answer of the server, by item; for several on one item, the last. */
export function useUnsavedMarks(): ReadonlyMap<string, boolean> {
  const pending = useMutationState({
    filters: { mutationKey: useMarkKey(), status: 'pending' },
    select: ({ state }) => state.variables as Mark,
  })
  return new Map(pending.map(({ itemId, isChecked }) => [itemId, isChecked]))
}

const toVersion = ({ version }: Note) => version

/** Returns the newest text of a step's note: the page's, or the one saved here since the page was read. */
export const useNewestNote = (step: string, onPage: Note): Note =>
  useVersionedQuery(useWorkQuery(step, 'note'), onPage, toVersion)

/** @param onSaved is called even if the form was unmounted meanwhile, unlike callbacks of `mutate` */
export function useSaveNote(step: string, onSaved: (saved: Note, sent: NoteInput) => void) {
  const client = useQueryClient()
  const person = usePagePerson() ?? undefined
  const { queryKey } = useWorkQuery(step, 'note')
  return useMutation({
    mutationKey: ['save', ...queryKey],
    mutationFn: (input: NoteInput) =>
      send<typeof workbookCalls.saveNote>('PUT /api/v1/me/notes/[step]', { params: { step }, body: input, person }),
    onSuccess: (note, sent) => {
      setIfNewer<Note>(client, queryKey, note, toVersion)
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
  const query = useWorkQuery(step, 'confidence')
  const saved = usePageQuery(query, onPage)
  const mutationKey = useConfidenceKey()
  const { mutate } = useMutation({
    mutationKey: [...mutationKey, step],
    mutationFn: ({ step, value }: Rating) =>
      deliver((how) =>
        send<typeof workbookCalls.recordConfidence>('PUT /api/v1/me/confidence/[step]', {
          ...how,
          params: { step },
          body: { value },
        }),
      ),
    onSuccess: (_, { value }) => setCached(client, query.queryKey, () => value),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
  const pending = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.variables as Rating,
  })
  const unsaved = pending.findLast((one) => one.step === step)
  return { record: mutate, isPending: unsaved !== undefined, shown: unsaved?.value ?? saved }
}
