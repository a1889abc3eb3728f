'use client'

import { useMutation } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { cohortCalls } from '../calls'
import type { AssignedMentorInput } from '../schema'

/** Assigns a mentor of the cohort to one of its learners, or none. */
export function useAssignMentor(id: string, user: string) {
  return useMutation({
    // Sends choices one after the other, so that the last one stays.
    scope: { id: `mentor ${id} ${user}` },
    mutationFn: (input: AssignedMentorInput) =>
      send<typeof cohortCalls.assignMentor>('PUT /api/v1/cohorts/[id]/learners/[user]/mentor', {
        params: { id, user },
        body: input,
      }),
    meta: { refreshesPageOn: ['success', 'conflict'] },
  })
}
