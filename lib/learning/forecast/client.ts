'use client'

import { useQuery } from '@tanstack/react-query'
import { request } from '@/lib/doors/delivery/transport'
import type { ForecastInput } from './forecast'

/** What the learner's forecast is made from, once somebody asks what would change it. */
export function useForecastGround(isWanted: boolean) {
  return useQuery({
    queryKey: ['me', 'forecast-ground'],
    enabled: isWanted,
    queryFn: ({ signal }) => request<ForecastInput>('GET', '/api/v1/me/forecast/ground', { signal }),
  })
}
