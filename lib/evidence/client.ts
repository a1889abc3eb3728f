'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/transport'
import type { EvidenceInput } from './schema'

type NewEvidence = { readonly input: EvidenceInput; readonly idempotencyKey: string }

export function useAddEvidence() {
  const router = useRouter()
  return useMutation({
    mutationFn: ({ input, idempotencyKey }: NewEvidence) =>
      request('POST', '/api/v1/me/evidence', { body: input, idempotencyKey }),
    onSuccess: () => router.refresh(),
  })
}
