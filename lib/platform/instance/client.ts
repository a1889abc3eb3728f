'use client'

import { useMutation } from '@tanstack/react-query'
import { callPaths } from '@/lib/foundation/call-paths'
import type { SentBodyOf } from '@/lib/platform/calls/call'
import { send } from '@/lib/platform/delivery/transport'
import type { instanceCalls } from './calls'

type Sent = SentBodyOf<typeof instanceCalls.saveInstance>

/** Saves settings; the page, which has the name, the logo and the accent everywhere, is fetched again. */
export function useSaveInstance() {
  return useMutation({
    mutationFn: (input: Sent) => send<typeof instanceCalls.saveInstance>(`PUT ${callPaths.instance}`, { body: input }),
    meta: { refreshesPageOn: ['success'] },
  })
}

/** Sends a test mail to the viewer. */
export function useTestMail() {
  return useMutation({
    mutationFn: () => send<typeof instanceCalls.sendTestMail>('POST /api/v1/admin/instance/test-mail', {}),
  })
}
