'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/doors/delivery/transport'
import type { Confirmation } from './confirmation'
import type { ConfirmationInput } from './schema'

type Which = { readonly learnerId: string; readonly skill: string }
const addressOf = ({ learnerId, skill }: Which) => `/api/v1/mentor/learners/${learnerId}/skills/${skill}`

export function useConfirmSkill(which: Which) {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: ConfirmationInput) => request<Confirmation>('PUT', addressOf(which), { body: input }),
    onSuccess: () => router.refresh(),
  })
}

export function useRevokeConfirmation(which: Which) {
  const router = useRouter()
  return useMutation({
    mutationFn: () => request<void>('DELETE', addressOf(which)),
    onSuccess: () => router.refresh(),
  })
}
