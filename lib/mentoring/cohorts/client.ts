'use client'

import { useMutation } from '@tanstack/react-query'
import { sendIdempotent } from '@/lib/platform/delivery/send-idempotent'
import { send } from '@/lib/platform/delivery/transport'
import type { cohortCalls } from './calls'
import type { CohortChange, CohortCopy, CohortInput } from './schema'

/** Sends a write to a page that the server renders. */
function useWrite<Input, Answer>(write: (input: Input) => Promise<Answer>) {
  return useMutation({ mutationFn: write, meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] } })
}

export const useCreateCohort = () =>
  useWrite((input: CohortInput) =>
    sendIdempotent<typeof cohortCalls.createCohort>('POST /api/v1/cohorts', { body: input }),
  )

export const useCopyCohort = (cohortId: string) =>
  useWrite((copy: CohortCopy) =>
    sendIdempotent<typeof cohortCalls.copyCohort>('POST /api/v1/cohorts/[id]/copies', {
      params: { id: cohortId },
      body: copy,
    }),
  )

export const useUpdateCohort = (cohortId: string) =>
  useWrite((change: CohortChange) =>
    send<typeof cohortCalls.updateCohort>('PATCH /api/v1/cohorts/[id]', { params: { id: cohortId }, body: change }),
  )

/** Takes the number of days that the new code is valid, or null for no expiry. */
export const useRenewJoinCode = (cohortId: string) =>
  useWrite((days: number | null) =>
    send<typeof cohortCalls.renewJoinCode>('POST /api/v1/cohorts/[id]/join-code', {
      params: { id: cohortId },
      body: { days },
    }),
  )

export const useRevokeJoinCode = (cohortId: string) =>
  useWrite<void, void>(() =>
    send<typeof cohortCalls.revokeJoinCode>('DELETE /api/v1/cohorts/[id]/join-code', { params: { id: cohortId } }),
  )

/** @param again replaces pending invitations, whose links stop working */
export const useInvite = (cohortId: string, again = false) =>
  useWrite((emails: readonly string[]) =>
    send<typeof cohortCalls.inviteByMail>('POST /api/v1/cohorts/[id]/invitations', {
      params: { id: cohortId },
      body: { emails, again },
    }),
  )

export const useWithdrawInvitation = (cohortId: string) =>
  useWrite((id: string) =>
    send<typeof cohortCalls.withdrawInvitation>('DELETE /api/v1/cohorts/[id]/invitations/[invitation]', {
      params: { id: cohortId, invitation: id },
    }),
  )

export const useAddMentor = (cohortId: string) =>
  useWrite((email: string) =>
    send<typeof cohortCalls.addMentor>('POST /api/v1/cohorts/[id]/mentors', {
      params: { id: cohortId },
      body: { email },
    }),
  )

/** Without a refresh: people who remove themselves can no longer see the page. */
export const useRemoveMentor = (cohortId: string) =>
  useMutation({
    mutationFn: (id: string) =>
      send<typeof cohortCalls.removeMentor>('DELETE /api/v1/cohorts/[id]/mentors/[user]', {
        params: { id: cohortId, user: id },
      }),
  })

export const useCloseCohort = (cohortId: string) =>
  useWrite((closed: boolean) =>
    send<typeof cohortCalls.closeCohort>('PUT /api/v1/cohorts/[id]/closed', {
      params: { id: cohortId },
      body: { closed },
    }),
  )

/** Takes the id of a mentor of the cohort. */
export const useHandOverCohort = (cohortId: string) =>
  useWrite((mentor: string) =>
    send<typeof cohortCalls.handOverCohort>('PUT /api/v1/cohorts/[id]/lead', {
      params: { id: cohortId },
      body: { mentor },
    }),
  )

export const useRemoveLearner = (cohortId: string) =>
  useWrite((id: string) =>
    send<typeof cohortCalls.removeLearner>('DELETE /api/v1/cohorts/[id]/learners/[user]', {
      params: { id: cohortId, user: id },
    }),
  )

export const useJoinCohort = () =>
  useWrite((code: string) => send<typeof cohortCalls.joinCohort>('POST /api/v1/cohorts/join', { body: { code } }))

export const useLeaveCohort = () =>
  useWrite((cohortId: string) =>
    send<typeof cohortCalls.leaveCohort>('DELETE /api/v1/cohorts/[id]/membership', { params: { id: cohortId } }),
  )
