'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/transport'
import type { Plan } from './data'
import type { PlanInput } from './schema'

/** Saves the viewer's plan. Whatever was read about the viewer before counts on the old one and is forgotten. */
export function useSavePlan() {
  const router = useRouter()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: PlanInput) => request<Plan>('PUT', '/api/v1/me/plan', { body: input }),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['me'] })
      router.refresh()
    },
  })
}
