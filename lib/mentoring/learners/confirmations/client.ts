'use client'

import { useMutation } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { learnerCalls } from '../calls'
import type { ConfirmationInput } from './schema'

type Which = { readonly learnerId: string; readonly skill: string }
const paramsFrom = ({ learnerId, skill }: Which) => ({ id: learnerId, skill })

export function useConfirmSkill(which: Which) {
  return useMutation({
    mutationFn: (input: ConfirmationInput) =>
      send<typeof learnerCalls.confirmSkill>('PUT /api/v1/mentor/learners/[id]/skills/[skill]', {
        params: paramsFrom(which),
        body: input,
      }),
    meta: { refreshesPageOn: ['success'] },
  })
}

export function useRevokeConfirmation(which: Which) {
  return useMutation({
    mutationFn: () =>
      send<typeof learnerCalls.revokeConfirmation>('DELETE /api/v1/mentor/learners/[id]/skills/[skill]', {
        params: paramsFrom(which),
      }),
    meta: { refreshesPageOn: ['success'] },
  })
}
