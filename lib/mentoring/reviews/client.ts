'use client'

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { newIdempotencyKey, RequestError, request } from '@/lib/doors/delivery/transport'
import type { Message, ReviewAnswer, SubmissionAnswer, VerdictDraft } from './review'
import type { SavedReply } from './saved-replies/saved-reply'
import type { SavedReplyInput } from './saved-replies/schema'
import type {
  AskAnotherInput,
  DraftInput,
  HandOverInput,
  MessageInput,
  RatingInput,
  SubmissionInput,
  VerdictInput,
} from './schema'

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

const addressOf = (id: string, deed: string): string => `/api/v1/reviews/${id}/${deed}`

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
    mutationFn: () => request<ReviewAnswer>('POST', `${addressOf(id, 'claim')}?version=${version}`),
    ...useRefresh(),
  })
}

export function useReleaseReview(id: string) {
  return useMutation({
    mutationFn: () => request<ReviewAnswer>('POST', addressOf(id, 'release')),
    ...useRefresh(),
  })
}

export function useHandOver(id: string) {
  return useMutation({
    mutationFn: (input: HandOverInput) => request<ReviewAnswer>('POST', addressOf(id, 'hand-over'), { body: input }),
    ...useRefresh(),
  })
}

export function useWithdrawReview(id: string) {
  return useMutation({
    mutationFn: () => request<ReviewAnswer>('POST', addressOf(id, 'withdraw')),
    ...useRefresh(),
  })
}

/** For the learner whose promised time is past: another mentor, or the mentors of another cohort of theirs. */
export function useAskAnother(id: string) {
  return useMutation({
    mutationFn: (input: AskAnotherInput) =>
      request<ReviewAnswer>('POST', addressOf(id, 'ask-another'), { body: input }),
    ...useRefresh(),
  })
}

export function useGiveVerdict(id: string) {
  return useMutation({
    mutationFn: (input: VerdictInput) => request<ReviewAnswer>('POST', addressOf(id, 'verdict'), { body: input }),
    ...useRefresh(),
  })
}

/** Saves a verdict as it is written. Nothing on the page but its own form depends on it, so the page stays. */
export function useSaveDraft(id: string) {
  return useMutation({
    mutationFn: (input: DraftInput) => request<VerdictDraft>('PUT', addressOf(id, 'draft'), { body: input }),
  })
}

/** The same from a page that is being left: the browser sends it although nobody waits for the answer. */
export function saveDraftOnLeaving(id: string, input: DraftInput): void {
  const init = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }
  // Whether it arrived, the next visit shows.
  fetch(addressOf(id, 'draft'), { ...init, keepalive: true }).catch(() => undefined)
}

export function useAddMessage(id: string) {
  const { keyFor, forget } = useIntentionKey()
  const { onSuccess, onError } = useRefresh()
  return useMutation({
    mutationFn: (body: MessageInput['body']) =>
      request<Message>('POST', addressOf(id, 'messages'), { body: { body }, idempotencyKey: keyFor(body) }),
    onSuccess: () => {
      forget()
      onSuccess()
    },
    onError,
  })
}

/** Calls the questions in the thread of approved work answered. */
export function useSettle(id: string) {
  return useMutation({
    mutationFn: () => request<ReviewAnswer>('POST', addressOf(id, 'settle')),
    ...useRefresh(),
  })
}

/** How much a verdict helped; saying it again changes it. */
export function useRateHelp(id: string) {
  return useMutation({
    mutationFn: (input: RatingInput) => request<void>('PUT', addressOf(id, 'rating'), { body: input }),
    ...useRefresh(),
  })
}

const REPLIES = '/api/v1/mentor/saved-replies'
const repliesQuery = queryOptions({
  queryKey: ['saved-replies'],
  queryFn: ({ signal }) => request<SavedReply[]>('GET', REPLIES, { signal }),
})

/** The viewer's own saved replies. @param initial what the page brought */
export function useSavedReplies(initial: readonly SavedReply[]) {
  return useQuery({ ...repliesQuery, initialData: [...initial] })
}

function useRepliesChanged() {
  const queries = useQueryClient()
  return { onSettled: () => queries.invalidateQueries({ queryKey: repliesQuery.queryKey }) }
}

/** Keeps a reply: a new one without an id. */
export function useSaveReply() {
  return useMutation({
    mutationFn: ({ id, ...body }: SavedReplyInput & { readonly id?: string }) =>
      id === undefined
        ? request<SavedReply>('POST', REPLIES, { body })
        : request<SavedReply>('PUT', `${REPLIES}/${id}`, { body }),
    ...useRepliesChanged(),
  })
}

export function useDeleteReply() {
  return useMutation({
    mutationFn: (id: string) => request<void>('DELETE', `${REPLIES}/${id}`),
    ...useRepliesChanged(),
  })
}
