'use client'

import {
  type MutationMeta,
  type QueryClient,
  queryOptions,
  useMutation,
  useMutationState,
  useQueryClient,
} from '@tanstack/react-query'
import { callPaths } from '@/lib/foundation/call-paths'
import { type DeliveryAttempt, deliver } from '@/lib/platform/delivery/delivery'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import { useVersionedQuery } from '@/lib/platform/delivery/page-query.client'
import { send } from '@/lib/platform/delivery/transport'
import type { progressCalls } from './calls'
import type { Progress, StepState } from './completion'
import { tellMoment } from './moment/client'
import type { OwnStatus } from './status'
import { type Answered, type KnownProgress, withAnswers } from './step-answer'

// The key contains the person: another may have signed in from another tab, and a refresh then draws this page for
// them.
const KEY = ['me', 'progress'] as const
const toKey = (roadmapSlug: string, person: string | null) => [...KEY, roadmapSlug, person] as const
const MUTATION_KEY = ['unsaved', 'progress'] as const
const useMutationKey = () => [...MUTATION_KEY, usePagePerson()] as const

/** Query of a person's own progress on a roadmap. */
export const progressQuery = (roadmapSlug: string, person: string | null) =>
  queryOptions({
    queryKey: toKey(roadmapSlug, person),
    queryFn: async ({ signal }): Promise<KnownProgress> => {
      const query = { roadmap: roadmapSlug }
      const { steps, ...rest } = await send<typeof progressCalls.getProgress>('GET /api/v1/me/progress', {
        query,
        signal,
        person: person ?? undefined,
      })
      const states = Object.fromEntries(steps.map(({ id, slug: _, assurance: __, ...state }) => [id, state]))
      return { ...rest, states }
    },
  })

/** Returns the viewer's own progress on a roadmap. Refetched on window focus. */
export const useProgress = (roadmapSlug: string, onPage: Progress): Progress =>
  useVersionedQuery(progressQuery(roadmapSlug, usePagePerson()), onPage, ({ eventCount }) => eventCount)

/** Returns how many events of a person the browser knows of, from any roadmap; 0 before it knows of any. */
export const countKnownEvents = (client: QueryClient, person: string | null): number =>
  Math.max(
    0,
    ...client
      .getQueriesData<KnownProgress>({ queryKey: KEY })
      .filter(([key]) => key.at(-1) === person)
      .map(([, progress]) => progress?.eventCount ?? 0),
  )

export type TickRequest = {
  readonly stepId: string
  readonly status: OwnStatus
  readonly known?: boolean
  readonly reason?: string
  /** One per intention; reused when it is retried. */
  readonly idempotencyKey: string
}

/** Returns unsaved changes that have no answer yet, by step; for several on one step, the last. */
export function useUnsavedTicks(): ReadonlyMap<string, TickRequest> {
  'use memo'
  const pending = useMutationState({
    filters: { mutationKey: useMutationKey(), status: 'pending' },
    select: ({ state }) => state.variables as readonly TickRequest[],
  })
  return new Map(pending.flat().map((tick) => [tick.stepId, tick]))
}

/** Returns a step's state with its unsaved change applied. */
export const withPendingTick = (state: StepState, tick: TickRequest | undefined): StepState =>
  tick ? { ...state, status: tick.status, known: tick.known ?? false, reason: tick.reason ?? null } : state

/**
 * Sets the status of steps. Until the server answers, changes are unsaved and are retried with the same keys, in the
 * order of the clicks; refused ones are rolled back.
 * @param meta what else it changes, where the server renders it
 */
export function useSetProgress(roadmapSlug: string, meta?: MutationMeta) {
  const client = useQueryClient()
  const key = toKey(roadmapSlug, usePagePerson())
  return useMutation({
    // With the person: a change under way keeps the functions that it began with, where the page is drawn for another
    // meanwhile.
    mutationKey: useMutationKey(),
    meta,
    mutationFn: (ticks: readonly TickRequest[]) => deliver((how) => sendTicks(roadmapSlug, ticks, how)),
    // Only the server knows the outcome. The mutation does not wait for the refetch.
    onError: () => void client.invalidateQueries({ queryKey: key }),
    onSuccess: async (answer, ticks) => {
      // A refetch started before this answer has older data.
      await client.cancelQueries({ queryKey: key })
      const known = client.getQueryData<KnownProgress>(key)
      if (!known) return
      const progress = withAnswers(known, answer)
      client.setQueryData<KnownProgress>(key, progress)
      tellMoment(client, roadmapSlug, ticks, known.totals, progress.totals)
      if (progress.isPartial) void client.invalidateQueries({ queryKey: key })
    },
  })
}

async function sendTicks(roadmapSlug: string, ticks: readonly TickRequest[], how: DeliveryAttempt): Promise<Answered> {
  const [first, ...more] = ticks
  const query = { roadmap: roadmapSlug }
  if (first && more.length === 0) {
    const { stepId, idempotencyKey, ...body } = first
    const sent = { ...how, params: { step: stepId }, query, body, idempotencyKey }
    const { step, ...rest } = await send<typeof progressCalls.setProgress>(`PUT ${callPaths.tick}`, sent)
    return { ...rest, results: [{ ok: true, step: stepId, state: step }] }
  }
  const changes = ticks.map(({ stepId, ...change }) => ({ ...change, step: stepId }))
  return send<typeof progressCalls.setManyProgress>(`POST ${callPaths.ticks}`, { ...how, query, body: { changes } })
}
