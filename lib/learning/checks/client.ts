'use client'

import { useMutation } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { checkCalls } from './calls'
import type { CheckCodeRequest, VisitRequest } from './schema'

/** Makes a code for one run. Each press makes another one: the server shows a code once. */
export function useCheckCode() {
  return useMutation({
    mutationFn: (input: CheckCodeRequest) =>
      send<typeof checkCalls.makeCheckCode>('POST /api/v1/me/checks', { body: input }),
  })
}

/** Lets the instance call the learner's deployed work, and waits for the result. @param step its id or slug */
export function useVisit(step: string) {
  return useMutation({
    mutationFn: (input: VisitRequest) =>
      send<typeof checkCalls.visitWork>('POST /api/v1/me/checks/[step]/visits', { params: { step }, body: input }),
    // A lost answer may hide a run that was kept.
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}
