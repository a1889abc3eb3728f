'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { newIdempotencyKey, RequestError, request } from '@/lib/transport'
import type { Message, ReviewAnswer, SubmissionAnswer } from './review'
import type { SubmissionInput, VerdictInput } from './schema'

/** One key for what a person means to send: a retry of the same words brings the same key, other words a new one. */
function useIntentionKey() {
  const known = useRef<{ words: string; key: string } | null>(null)
  return {
    keyFor: (body: unknown): string => {
      const words = JSON.stringify(body)
      if (known.current?.words !== words) known.current = { words, key: newIdempotencyKey() }
      return known.current.key
    },
    forget: () => {
      known.current = null
    },
  }
}

/** Shows the page anew after a write, and also when the state had moved on before it. */
function useRefresh() {
  const router = useRouter()
  return {
    onSuccess: () => router.refresh(),
    onError: (error: Error) => {
      if (error instanceof RequestError && error.status === 409) router.refresh()
    },
  }
}

export function useSubmitWork() {
  const { keyFor, forget } = useIntentionKey()
  const { onSuccess, onError } = useRefresh()
  return useMutation({
    mutationFn: (input: SubmissionInput) =>
      request<SubmissionAnswer>('POST', '/api/v1/me/submissions', { body: input, idempotencyKey: keyFor(input) }),
    onSuccess: () => {
      forget()
      onSuccess()
    },
    onError,
  })
}

/** `version`: what the mentor sees; when there is a newer one, the claim is refused. */
export function useClaimReview(id: string, version: number) {
  return useMutation({
    mutationFn: () => request<ReviewAnswer>('POST', `/api/v1/reviews/${id}/claim?version=${version}`),
    ...useRefresh(),
  })
}

export function useReleaseReview(id: string) {
  return useMutation({
    mutationFn: () => request<ReviewAnswer>('POST', `/api/v1/reviews/${id}/release`),
    ...useRefresh(),
  })
}

export function useWithdrawReview(id: string) {
  return useMutation({
    mutationFn: () => request<ReviewAnswer>('POST', `/api/v1/reviews/${id}/withdraw`),
    ...useRefresh(),
  })
}

export function useGiveVerdict(id: string) {
  return useMutation({
    mutationFn: (input: VerdictInput) =>
      request<ReviewAnswer>('POST', `/api/v1/reviews/${id}/verdict`, { body: input }),
    ...useRefresh(),
  })
}

export function useAddMessage(id: string) {
  const { keyFor, forget } = useIntentionKey()
  const { onSuccess, onError } = useRefresh()
  return useMutation({
    mutationFn: (body: string) =>
      request<Message>('POST', `/api/v1/reviews/${id}/messages`, { body: { body }, idempotencyKey: keyFor(body) }),
    onSuccess: () => {
      forget()
      onSuccess()
    },
    onError,
  })
}
