'use client'

import { useMutation } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { learnerCalls } from '../calls'
import type { WaiverInput } from './schema'

type Which = { readonly learnerId: string; readonly stepId: string }
const paramsFrom = ({ learnerId, stepId }: Which) => ({ id: learnerId, step: stepId })

export function useWaiveStep(which: Which) {
  return useMutation({
    mutationFn: (input: WaiverInput) =>
      send<typeof learnerCalls.waiveStep>('PUT /api/v1/mentor/learners/[id]/waivers/[step]', {
        params: paramsFrom(which),
        body: input,
      }),
    meta: { refreshesPageOn: ['success'] },
  })
}

export function useRevokeWaiver(which: Which) {
  return useMutation({
    mutationFn: () =>
      send<typeof learnerCalls.revokeWaiver>('DELETE /api/v1/mentor/learners/[id]/waivers/[step]', {
        params: paramsFrom(which),
      }),
    meta: { refreshesPageOn: ['success'] },
  })
}
