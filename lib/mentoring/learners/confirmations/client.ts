'use client'

import { useMutation } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { learnerCalls } from '../calls'
import type { ConfirmationInput } from './schema'

/** A skill of a roadmap, by their slugs. */
type Which = { readonly learnerId: string; readonly skill: string; readonly roadmap: string }
const addressFrom = ({ learnerId, skill, roadmap }: Which) => ({ params: { id: learnerId, skill }, query: { roadmap } })

export function useConfirmSkill(which: Which) {
  return useMutation({
    mutationFn: (input: ConfirmationInput) =>
      send<typeof learnerCalls.confirmSkill>('PUT /api/v1/mentor/learners/[id]/skills/[skill]', {
        ...addressFrom(which),
        body: input,
      }),
    meta: { refreshesPageOn: ['success'] },
  })
}

export function useRevokeConfirmation(which: Which) {
  return useMutation({
    mutationFn: () =>
      send<typeof learnerCalls.revokeConfirmation>('DELETE /api/v1/mentor/learners/[id]/skills/[skill]', {
        ...addressFrom(which),
      }),
    meta: { refreshesPageOn: ['success'] },
  })
}
