'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { send } from '@/lib/platform/delivery/transport'
import type { secondFactorCalls } from './calls'
import type { ConfirmedCode } from './schema'

/** Begins a set-up. `password` is left out by people without one. */
export function useBeginSecondFactor() {
  return useMutation({
    mutationFn: (password: string | undefined) =>
      send<typeof secondFactorCalls.beginSecondFactor>('POST /api/v1/me/second-factor', {
        body: { current: password },
      }),
  })
}

/** Activates it by a first code; returns the recovery codes. */
export function useConfirmSecondFactor() {
  const router = useRouter()
  return useMutation({
    mutationFn: (code: string) =>
      send<typeof secondFactorCalls.confirmSecondFactor>('PUT /api/v1/me/second-factor', { body: { code } }),
    onSuccess: () => router.refresh(),
  })
}

export function useEndSecondFactor() {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: ConfirmedCode) =>
      send<typeof secondFactorCalls.endSecondFactor>('POST /api/v1/me/second-factor/off', { body: input }),
    onSuccess: () => router.refresh(),
  })
}

export function useMakeRecoveryCodes() {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: ConfirmedCode) =>
      send<typeof secondFactorCalls.makeRecoveryCodes>('POST /api/v1/me/second-factor/recovery-codes', { body: input }),
    onSuccess: () => router.refresh(),
  })
}
