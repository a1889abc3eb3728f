'use client'

import { useQuery } from '@tanstack/react-query'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import { send } from '@/lib/platform/delivery/transport'
import type { forecastCalls } from './calls'
import type { ForecastInput } from './forecast'

/**
 * Fetches the input of the learner's forecast, once a what-if needs it. Not kept for the next one: any tick changes it.
 */
export function useForecastInput(isWanted: boolean) {
  const person = usePagePerson()
  return useQuery({
    queryKey: ['me', 'forecast-ground', person],
    enabled: isWanted,
    gcTime: 0,
    queryFn: ({ signal }): Promise<ForecastInput> =>
      send<typeof forecastCalls.getForecastInput>('GET /api/v1/me/forecast/ground', {
        signal,
        person: person ?? undefined,
      }),
  })
}
