'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/doors/delivery/transport'
import type { MyCohort } from './cohort'
import type { CohortChange, CohortInput } from './schema'

const COHORTS = '/api/v1/cohorts'

/** A write after which the page shows what is so now. */
function useWrite<Input, Answer>(write: (input: Input) => Promise<Answer>) {
  const router = useRouter()
  return useMutation({ mutationFn: write, onSuccess: () => router.refresh() })
}

export const useCreateCohort = () =>
  useWrite((input: CohortInput) => request<MyCohort & { joinCode: string }>('POST', COHORTS, { body: input }))

export const useUpdateCohort = (cohortId: string) =>
  useWrite((change: CohortChange) => request<MyCohort>('PATCH', `${COHORTS}/${cohortId}`, { body: change }))

/** With how many days the new code is valid, or null for as long as nobody renews it. */
export const useRenewJoinCode = (cohortId: string) =>
  useWrite((days: number | null) => request<object>('POST', `${COHORTS}/${cohortId}/join-code`, { body: { days } }))

export const useRevokeJoinCode = (cohortId: string) =>
  useWrite<void, void>(() => request<void>('DELETE', `${COHORTS}/${cohortId}/join-code`))

export const useInvite = (cohortId: string) =>
  useWrite((emails: readonly string[]) =>
    request<{ readonly sent: number }>('POST', `${COHORTS}/${cohortId}/invitations`, { body: { emails } }),
  )

export const useWithdrawInvitation = (cohortId: string) =>
  useWrite((id: string) => request<void>('DELETE', `${COHORTS}/${cohortId}/invitations/${id}`))

export const useAddMentor = (cohortId: string) =>
  useWrite((email: string) => request<void>('POST', `${COHORTS}/${cohortId}/mentors`, { body: { email } }))

/** Without a refresh: who takes themselves out can no longer see the page. */
export const useRemoveMentor = (cohortId: string) =>
  useMutation({ mutationFn: (id: string) => request<void>('DELETE', `${COHORTS}/${cohortId}/mentors/${id}`) })

export const useRemoveLearner = (cohortId: string) =>
  useWrite((id: string) => request<void>('DELETE', `${COHORTS}/${cohortId}/learners/${id}`))

export const useJoinCohort = () =>
  useWrite((code: string) => request<MyCohort>('POST', `${COHORTS}/join`, { body: { code } }))

export const useLeaveCohort = () =>
  useWrite((cohortId: string) => request<void>('DELETE', `${COHORTS}/${cohortId}/membership`))
