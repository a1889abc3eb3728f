'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/doors/delivery/transport'
import type { DeletionInput } from './deletion/schema'

const DELETION = '/api/v1/me/deletion'
/** The form that calls it off posts there too, where no script runs. */
export const KEEPING = '/api/v1/me/deletion/keep'

/** Asks for the account to be deleted; every page says so from then on. */
export function useAskForDeletion() {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: DeletionInput) => request<void>('POST', DELETION, { body: input }),
    onSuccess: () => router.refresh(),
  })
}

/** Calls it off. */
export function useCancelDeletion() {
  const router = useRouter()
  return useMutation({
    mutationFn: () => request<void>('POST', KEEPING),
    onSettled: () => router.refresh(),
  })
}
