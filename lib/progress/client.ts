'use client'

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { CountedStep, Roadmap } from '@/lib/roadmaps/roadmap'
import { isOffline, isUnanswered, request } from '@/lib/transport'
import type { ManyProgressAnswer } from './batch/commands'
import type { ProgressAnswer } from './commands'
import { type PresentedProgress, type Progress, type StepState, stateOf, totalsOf, withState } from './completion'
import type { OwnStatus } from './status'
import { withAnswer } from './step-answer'

const keyOf = (roadmapSlug: string) => ['me', 'progress', roadmapSlug] as const
const MUTATION_KEY = ['set-progress'] as const

const progressQuery = (roadmapSlug: string) =>
  queryOptions({
    queryKey: keyOf(roadmapSlug),
    queryFn: async ({ signal }): Promise<Progress> => {
      const path = `/api/v1/me/progress?roadmap=${roadmapSlug}`
      const { steps, ...rest } = await request<PresentedProgress>('GET', path, { signal })
      const states = Object.fromEntries(steps.map(({ id, slug: _, assurance: __, ...state }) => [id, state]))
      return { ...rest, states }
    },
  })

/** The viewer's own progress on a roadmap: what the page brought, then whatever is newer. Refetched when the window comes back. */
export function useProgress(roadmapSlug: string, initialData: Progress): Progress {
  const client = useQueryClient()
  const { data: kept } = useQuery({ ...progressQuery(roadmapSlug), initialData })
  // A page that was fetched after the last refetch knows more than what is kept from before it.
  const isPageNewer = kept.eventCount < initialData.eventCount
  useEffect(() => {
    if (isPageNewer) client.setQueryData(keyOf(roadmapSlug), initialData)
  }, [client, isPageNewer, initialData, roadmapSlug])
  return isPageNewer ? initialData : kept
}

export type Tick = {
  readonly stepId: string
  readonly status: OwnStatus
  readonly reason?: string
  /** One for each intention; the same one when it is tried again. */
  readonly idempotencyKey: string
}

const whenUnanswered = (attempt: number, error: Error): boolean => attempt < 3 && isUnanswered(error) && !isOffline()

/**
 * Sets a step's status: on screen at once, on the server in the order of the clicks, tried again with the same key
 * when the connection fails. What the server refuses, or does not answer, is taken back on screen.
 */
export function useSetProgress(roadmap: Roadmap<CountedStep>) {
  const client = useQueryClient()
  const key = keyOf(roadmap.slug)
  const put = (stepId: string, state: StepState) =>
    client.setQueryData<Progress>(key, (progress) => {
      if (!progress) return progress
      const states = withState(progress.states, stepId, state)
      return { ...progress, states, totals: totalsOf(roadmap, progress.track, states) }
    })
  /** Where a step stood before the clicks on it that are still under way: those may all be taken back. */
  const settled = (stepId: string): StepState => {
    const underWay = client.getMutationCache().findAll({ mutationKey: MUTATION_KEY, status: 'pending' })
    const first = underWay.find(({ state }) => (state.variables as Tick).stepId === stepId && state.context)
    const { before } = (first?.state.context ?? {}) as { before?: StepState }
    return before ?? stateOf(client.getQueryData<Progress>(key)?.states ?? {}, stepId)
  }
  /** While later clicks are under way what they set stands on screen. */
  const isLast = () => client.isMutating({ mutationKey: MUTATION_KEY }) <= 1
  return useMutation({
    mutationKey: MUTATION_KEY,
    scope: { id: 'progress' },
    retry: whenUnanswered,
    mutationFn: ({ stepId, status, reason, idempotencyKey }: Tick) =>
      request<ProgressAnswer>('PUT', `/api/v1/me/progress/${stepId}?roadmap=${roadmap.slug}`, {
        body: { status, reason },
        idempotencyKey,
      }),
    onMutate: async ({ stepId, status, reason }) => {
      await client.cancelQueries({ queryKey: key })
      const before = settled(stepId)
      put(stepId, { ...before, status, reason: reason ?? null, statusAt: new Date().toISOString() })
      return { before }
    },
    onError: (error, { stepId }, context) => {
      if (context) put(stepId, context.before)
      // Whatever came of the other clicks, the server knows: what stands here waits for it, unless it does not answer.
      if (!isUnanswered(error)) return client.invalidateQueries({ queryKey: key })
      if (isLast()) client.invalidateQueries({ queryKey: key })
    },
    onSuccess: ({ step, totals, eventCount }) => {
      // The last answer settles it, also where a refused click before it took the step back.
      const settles = isLast()
      client.setQueryData<Progress>(key, (progress) => {
        if (!progress || !settles) return progress && { ...progress, eventCount }
        return { ...progress, eventCount, totals, states: withAnswer(progress.states, step) }
      })
    },
  })
}

/**
 * Sets the status of many steps at once, tried again with the same keys when the connection fails. Nothing changes on
 * screen before the answer; then what every page says about the learner is asked for anew.
 */
export function useSetManyProgress(roadmapSlug: string) {
  const client = useQueryClient()
  const router = useRouter()
  const key = keyOf(roadmapSlug)
  return useMutation({
    mutationKey: MUTATION_KEY,
    scope: { id: 'progress' },
    retry: whenUnanswered,
    mutationFn: (ticks: readonly Tick[]) => {
      const changes = ticks.map(({ stepId, ...change }) => ({ ...change, step: stepId }))
      return request<ManyProgressAnswer>('POST', `/api/v1/me/progress/batch?roadmap=${roadmapSlug}`, {
        body: { changes },
      })
    },
    onMutate: () => client.cancelQueries({ queryKey: key }),
    onError: () => client.invalidateQueries({ queryKey: key }),
    onSuccess: ({ results, totals, eventCount }) => {
      client.setQueryData<Progress>(key, (progress) => {
        if (!progress) return progress
        const answers = results.flatMap((result) => (result.ok ? [result.state] : []))
        const states = answers.reduce(withAnswer, progress.states)
        return { ...progress, states, totals, eventCount }
      })
      router.refresh()
    },
  })
}
