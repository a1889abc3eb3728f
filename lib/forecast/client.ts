'use client'

import { useQuery } from '@tanstack/react-query'
import { request } from '@/lib/transport'
import type { ForecastInput } from './forecast'

type Sent = Omit<ForecastInput, 'events'> & {
  readonly events: readonly (Omit<ForecastInput['events'][number], 'occurredAt'> & { readonly occurredAt: string })[]
}

/** What the learner's forecast is made from, once somebody asks what would change it. */
export function useForecastGround(isWanted: boolean) {
  return useQuery({
    queryKey: ['me', 'forecast-ground'],
    enabled: isWanted,
    queryFn: async ({ signal }): Promise<ForecastInput> => {
      const { events, ...rest } = await request<Sent>('GET', '/api/v1/me/forecast/ground', { signal })
      return { ...rest, events: events.map((event) => ({ ...event, occurredAt: new Date(event.occurredAt) })) }
    },
  })
}
