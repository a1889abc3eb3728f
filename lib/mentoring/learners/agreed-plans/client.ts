'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/doors/delivery/transport'
import type { AgreedPlan } from './agreed-plan'
import type { ProposalInput } from './schema'

const addressOf = (learnerId: string) => `/api/v1/mentor/learners/${learnerId}/plans`

export function useProposePlan(learnerId: string) {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: ProposalInput) => request<AgreedPlan>('POST', addressOf(learnerId), { body: input }),
    onSuccess: () => router.refresh(),
  })
}

export function useWithdrawPlan(learnerId: string) {
  const router = useRouter()
  return useMutation({
    mutationFn: (planId: string) => request<void>('DELETE', `${addressOf(learnerId)}/${planId}`),
    onSuccess: () => router.refresh(),
  })
}

/** Answers a proposal. Whatever was read about the viewer before counts on their old hours and is forgotten. */
export function useAnswerPlan(planId: string) {
  const router = useRouter()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (agrees: boolean) =>
      request<AgreedPlan>('POST', `/api/v1/me/agreed-plans/${planId}/answer`, { body: { agrees } }),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['me'] })
      router.refresh()
    },
    // A proposal that no longer stands is taken from the page.
    onError: () => router.refresh(),
  })
}
