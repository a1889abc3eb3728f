'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/doors/delivery/transport'
import type { WaiverInput } from './schema'
import type { Waiver } from './waiver'

type Which = { readonly learnerId: string; readonly stepId: string }
const addressOf = ({ learnerId, stepId }: Which) => `/api/v1/mentor/learners/${learnerId}/waivers/${stepId}`

export function useWaiveStep(which: Which) {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: WaiverInput) => request<Waiver>('PUT', addressOf(which), { body: input }),
    onSuccess: () => router.refresh(),
  })
}

export function useRevokeWaiver(which: Which) {
  const router = useRouter()
  return useMutation({
    mutationFn: () => request<void>('DELETE', addressOf(which)),
    onSuccess: () => router.refresh(),
  })
}
