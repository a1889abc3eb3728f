'use client'

import { useMutation } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { accountCalls } from '../calls'
import type { AwayInput } from './schema'

/** Says until which day the viewer is away, or that they are back. */
export function useSetAway() {
  return useMutation({
    // Sends changes one after the other, so that the last one stays.
    scope: { id: 'away' },
    mutationFn: (input: AwayInput) => send<typeof accountCalls.setAway>('PUT /api/v1/me/away', { body: input }),
    meta: { refreshesPageOn: ['success'] },
  })
}
