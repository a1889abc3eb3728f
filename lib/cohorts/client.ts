'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/transport'
import type { MyCohort } from './cohort'
import type { CohortInput } from './schema'

export function useCreateCohort() {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: CohortInput) =>
      request<MyCohort & { joinCode: string }>('POST', '/api/v1/cohorts', { body: input }),
    onSuccess: () => router.refresh(),
  })
}

export function useAddMentor(cohortId: string) {
  const router = useRouter()
  return useMutation({
    mutationFn: (email: string) => request<void>('POST', `/api/v1/cohorts/${cohortId}/mentors`, { body: { email } }),
    onSuccess: () => router.refresh(),
  })
}

export function useJoinCohort() {
  const router = useRouter()
  return useMutation({
    mutationFn: (code: string) => request<MyCohort>('POST', '/api/v1/cohorts/join', { body: { code } }),
    onSuccess: () => router.refresh(),
  })
}

export function useLeaveCohort() {
  const router = useRouter()
  return useMutation({
    mutationFn: (cohortId: string) => request<void>('DELETE', `/api/v1/cohorts/${cohortId}/membership`),
    onSuccess: () => router.refresh(),
  })
}
