'use client'

import { useMutation } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { learnerCalls } from '../calls'
import type { ProposalInput } from './schema'

export function useProposePlan(learnerId: string) {
  return useMutation({
    mutationFn: (input: ProposalInput) =>
      send<typeof learnerCalls.proposePlan>('POST /api/v1/mentor/learners/[id]/plans', {
        params: { id: learnerId },
        body: input,
      }),
    meta: { refreshesPageOn: ['success'] },
  })
}

export function useWithdrawPlan(learnerId: string) {
  return useMutation({
    mutationFn: (planId: string) =>
      send<typeof learnerCalls.withdrawPlan>('DELETE /api/v1/mentor/learners/[id]/plans/[plan]', {
        params: { id: learnerId, plan: planId },
      }),
    meta: { refreshesPageOn: ['success'] },
  })
}

/** Answers a proposal. The viewer's cached data is computed from their old hours. */
export function useAnswerPlan(planId: string) {
  return useMutation({
    mutationFn: (agrees: boolean) =>
      send<typeof learnerCalls.answerPlan>('POST /api/v1/me/agreed-plans/[id]/answer', {
        params: { id: planId },
        body: { agrees },
      }),
    // A proposal that is no longer open disappears from the page.
    meta: { invalidates: [['me']], refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}
