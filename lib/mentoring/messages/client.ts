'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import { usePageQuery } from '@/lib/platform/delivery/page-query.client'
import { sendIdempotent } from '@/lib/platform/delivery/send-idempotent'
import { send } from '@/lib/platform/delivery/transport'
import { useLive } from '@/lib/platform/live/client'
import type { messageCalls } from './calls'
import type { NewMessage } from './schema'

const THREADS_KEY = ['threads'] as const

/** Returns the number of threads with unread posts: as rendered by the server, then as it changes. */
export function useUnreadThreads(onPage: number): number {
  const client = useQueryClient()
  const person = usePagePerson()
  const queryKey = [...THREADS_KEY, 'unread', person]
  const queryFn = async ({ signal }: { readonly signal: AbortSignal }): Promise<number> => {
    const sent = { query: {}, signal, person: person ?? undefined }
    return (await send<typeof messageCalls.listThreads>('GET /api/v1/me/messages', sent)).unread
  }
  useLive(['threads'], () => client.invalidateQueries({ queryKey }))
  return usePageQuery({ queryKey, queryFn }, onPage)
}

const threadChanges = { invalidates: [THREADS_KEY], refreshesPageOn: ['success', 'conflict'] } as const

/** Sends a message in a cohort, once also where it is repeated without an answer. */
export const sendToCohort = (id: string, body: NewMessage) =>
  sendIdempotent<typeof messageCalls.sendMessage>('POST /api/v1/cohorts/[id]/messages', { params: { id }, body })

/** Sends a message in a cohort. @param onSent is called even after the form has unmounted, unlike callbacks of `mutate` */
export function useSendMessage(cohortId: string, onSent: (sent: NewMessage) => void) {
  return useMutation({
    mutationFn: (input: NewMessage) => sendToCohort(cohortId, input),
    onSuccess: (_, input) => onSent(input),
    meta: threadChanges,
  })
}

/** Marks a thread as read. Its page stays as it is. */
export function useMarkThreadRead(threadId: string) {
  return useMutation({
    mutationFn: () =>
      send<typeof messageCalls.markThreadRead>('POST /api/v1/me/messages/[thread]/read', {
        params: { thread: threadId },
      }),
    meta: { invalidates: [THREADS_KEY] },
  })
}

/** Reports a thread to the admins. @param onReported is called even after the form has unmounted */
export function useReportThread(threadId: string, onReported: () => void) {
  return useMutation({
    mutationFn: (reason: string) =>
      send<typeof messageCalls.reportThread>('POST /api/v1/me/messages/[thread]/report', {
        params: { thread: threadId },
        body: { reason },
      }),
    onSuccess: onReported,
    meta: threadChanges,
  })
}

/** Closes the report of a thread, as an admin. */
export function useCloseReport(threadId: string) {
  return useMutation({
    mutationFn: () =>
      send<typeof messageCalls.closeReport>('POST /api/v1/admin/reports/[thread]/close', {
        params: { thread: threadId },
      }),
    // After a success the page is left, which there is none of any more.
    meta: { refreshesPageOn: ['refusal'] },
  })
}
