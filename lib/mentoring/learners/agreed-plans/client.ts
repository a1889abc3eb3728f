'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { send } from '@/lib/platform/delivery/transport'
import type { learnerCalls } from '../calls'
import type { ProposalInput } from './schema'

export function useProposePlan(learnerId: string) {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: ProposalInput) =>
      send<typeof learnerCalls.proposePlan>('POST /api/v1/mentor/learners/[id]/plans', {
        params: { id: learnerId },
        body: input,
      }),
    onSuccess: () => router.refresh(),
  })
}

export function useWithdrawPlan(learnerId: string) {
  const router = useRouter()
  return useMutation({
    mutationFn: (planId: string) =>
      send<typeof learnerCalls.withdrawPlan>('DELETE /api/v1/mentor/learners/[id]/plans/[plan]', {
        params: { id: learnerId, plan: planId },
      }),
    onSuccess: () => router.refresh(),
  })
}

/** Answers a proposal. Removes the viewer's cached data, which is computed from their old hours. */
export function useAnswerPlan(planId: string) {
  const router = useRouter()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (agrees: boolean) =>
      send<typeof learnerCalls.answerPlan>('POST /api/v1/me/agreed-plans/[id]/answer', {
        params: { id: planId },
        body: { agrees },
      }),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['me'] })
      router.refresh()
    },
    // A proposal that is no longer open disappears from the page.
    onError: () => router.refresh(),
  })
}
