'use client'

import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { deliver } from '@/lib/doors/delivery/delivery'
import { send } from '@/lib/doors/delivery/transport'
import { rememberUnshown, useUnshown } from '@/lib/doors/delivery/unshown.client'
import type { workbookCalls } from './calls'
import type { Confidence } from './confidence'
import type { NoteInput, OwnLinkInput } from './schema'

const MARK_KEY = ['unsaved', 'checklist'] as const
const MARKS = 'marks'
const CONFIDENCE = 'confidence'
type Mark = { readonly itemId: string; readonly isChecked: boolean }

export function useMarkChecklistItem() {
  const client = useQueryClient()
  const router = useRouter()
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
    onSuccess: (_, { itemId, isChecked }) => rememberUnshown(client, MARKS, itemId, isChecked),
    // The first mark starts the step, and lists show how many there are. Of several at once the last one asks.
    onSettled: () => {
      if (client.isMutating({ mutationKey: MARK_KEY }) === 1) router.refresh()
    },
  })
}

/** The items that the server has as marked: as the page says, and what it took since. */
export function useMarkedItems(onPage: readonly string[]): ReadonlySet<string> {
  const since = useUnshown<boolean>(MARKS, (id, isChecked) => onPage.includes(id) === isChecked)
  return new Set([
    ...onPage.filter((id) => since.get(id) !== false),
    ...[...since].flatMap(([id, is]) => (is ? [id] : [])),
  ])
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
    mutationFn: (input: NoteInput) =>
      send<typeof workbookCalls.saveNote>('PUT /api/v1/me/notes/[step]', { params: { step }, body: input }),
    onSuccess: () => router.refresh(),
  })
}

export function useAddOwnLink() {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: OwnLinkInput) =>
      send<typeof workbookCalls.addOwnLink>('POST /api/v1/me/links', { body: input }),
    onSuccess: () => router.refresh(),
  })
}

export function useRemoveOwnLink() {
  const router = useRouter()
  return useMutation({
    mutationFn: (id: string) =>
      send<typeof workbookCalls.removeOwnLink>('DELETE /api/v1/me/links/[id]', { params: { id } }),
    onSuccess: () => router.refresh(),
  })
}

/** Says how sure the learner is of a step. `saved` is what the server has: as the page says, and what it took since. */
export function useConfidence(step: string, onPage: Confidence | null) {
  const client = useQueryClient()
  const router = useRouter()
  const since = useUnshown<Confidence>(CONFIDENCE, (of, value) => of === step && value === onPage)
  const { mutate, isPending, variables } = useMutation({
    mutationKey: ['unsaved', 'confidence'],
    // One after the other: the last choice is the one that stays.
    scope: { id: 'confidence' },
    mutationFn: (value: Confidence) =>
      deliver((how) =>
        send<typeof workbookCalls.recordConfidence>('PUT /api/v1/me/confidence/[step]', {
          ...how,
          params: { step },
          body: { value },
        }),
      ),
    onSuccess: (_, value) => rememberUnshown(client, CONFIDENCE, step, value),
    onSettled: () => router.refresh(),
  })
  const saved = since.get(step) ?? onPage
  return { record: mutate, isPending, shown: isPending ? variables : saved }
}
