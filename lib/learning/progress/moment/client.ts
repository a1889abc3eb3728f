'use client'

import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Totals } from '../completion'
import type { OwnStatus } from '../status'
import { findMoment, type Moment } from './moment'

const MOMENT_KEY = ['moment'] as const
export type ToldMoment = Moment & { readonly roadmap: string }
type Ticked = { readonly status: OwnStatus; readonly known?: boolean }

/** Returns the last moment reached in this tab, until it is closed; null for none. */
export function useMoment() {
  const client = useQueryClient()
  const { data } = useQuery<ToldMoment | null>({
    ...{ queryKey: MOMENT_KEY, queryFn: skipToken, initialData: null },
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY },
  })
  return { moment: data, close: () => client.setQueryData(MOMENT_KEY, null) }
}

/** Publishes a moment reached by ticks, except for steps known before. Any other change clears it. */
export function tellMoment(
  client: QueryClient,
  roadmap: string,
  ticks: readonly Ticked[],
  before: Totals,
  after: Totals,
): void {
  const isWork = ticks.some(({ status, known }) => status === 'done' && !known)
  const moment = isWork ? findMoment(before, after) : null
  const told: ToldMoment | null = moment && { ...moment, roadmap }
  client.setQueryData(MOMENT_KEY, told)
}
