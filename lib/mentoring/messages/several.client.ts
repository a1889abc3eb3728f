'use client'

import { useMutation } from '@tanstack/react-query'
import { sendToCohort } from './client'

/** A learner to write to, in a cohort that the viewer mentors. */
export type Recipient = { readonly id: string; readonly name: string; readonly cohortId: string }

type Message = { readonly recipients: readonly Recipient[]; readonly body: string }

/**
 * Sends a message to learners of one or several cohorts, one call for each cohort.
 * @param onSent is called after each call with those who have got it, so that a later failure does not repeat theirs
 */
export function useMessageLearners(onSent: (sent: Message) => void) {
  return useMutation({
    mutationFn: async ({ recipients, body }: Message) => {
      for (const id of new Set(recipients.map(({ cohortId }) => cohortId))) {
        const group = recipients.filter(({ cohortId }) => cohortId === id)
        const ids = group.map((one) => one.id)
        const to = ids.length === 1 ? (ids[0] ?? '') : ids
        await sendToCohort(id, { to, body })
        onSent({ recipients: group, body })
      }
    },
    // Also after a refusal: some may have got it before.
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}
