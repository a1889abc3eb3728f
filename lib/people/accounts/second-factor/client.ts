'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/doors/delivery/transport'
import type { SetUp } from './commands'
import type { ConfirmedCode } from './schema'

const path = '/api/v1/me/second-factor'

/** Of `password`: left out by those who have none. */
export function useBeginSecondFactor() {
  return useMutation({
    mutationFn: (password: string | undefined) => request<SetUp>('POST', path, { body: { current: password } }),
  })
}

type Codes = { readonly recoveryCodes: readonly string[] }

/** Switches it on by a first code; gives the recovery codes. */
export function useConfirmSecondFactor() {
  const router = useRouter()
  return useMutation({
    mutationFn: (code: string) => request<Codes>('PUT', path, { body: { code } }),
    onSuccess: () => router.refresh(),
  })
}

export function useEndSecondFactor() {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: ConfirmedCode) => request<void>('POST', `${path}/off`, { body: input }),
    onSuccess: () => router.refresh(),
  })
}

export function useMakeRecoveryCodes() {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: ConfirmedCode) => request<Codes>('POST', `${path}/recovery-codes`, { body: input }),
    onSuccess: () => router.refresh(),
  })
}
