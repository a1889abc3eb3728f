'use client'

import { useMutation } from '@tanstack/react-query'
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
  return useMutation({
    mutationFn: (code: string) =>
      send<typeof secondFactorCalls.confirmSecondFactor>('PUT /api/v1/me/second-factor', { body: { code } }),
    meta: { refreshesPageOn: ['success'] },
  })
}

export function useEndSecondFactor() {
  return useMutation({
    mutationFn: (input: ConfirmedCode) =>
      send<typeof secondFactorCalls.endSecondFactor>('POST /api/v1/me/second-factor/off', { body: input }),
    meta: { refreshesPageOn: ['success'] },
  })
}

export function useMakeRecoveryCodes() {
  return useMutation({
    mutationFn: (input: ConfirmedCode) =>
      send<typeof secondFactorCalls.makeRecoveryCodes>('POST /api/v1/me/second-factor/recovery-codes', { body: input }),
    meta: { refreshesPageOn: ['success'] },
  })
}
