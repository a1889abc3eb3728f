'use client'

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { rememberSaved, useNewest } from '@/lib/doors/delivery/newest.client'
import { sendOnce } from '@/lib/doors/delivery/send-once'
import { RequestError, send } from '@/lib/doors/delivery/transport'
import type { reviewCalls } from './calls'
import type { HelpValue } from './review'
import type { SavedReply } from './saved-replies/saved-reply'
import type { SavedReplyInput } from './saved-replies/schema'
import type { AskAnotherInput, HandOverInput, MessageInput, RatingInput, SubmissionInput, VerdictInput } from './schema'

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

/** @param onSubmitted is called even if the form has left the page by then, unlike what `mutate` is given */
export function useSubmitWork(onSubmitted: () => void) {
  const { onSuccess, onError } = useRefresh()
  return useMutation({
    mutationFn: (input: SubmissionInput) =>
      sendOnce<typeof reviewCalls.submitWork>('POST /api/v1/me/submissions', { body: input }),
    onSuccess: () => {
      onSubmitted()
      onSuccess()
    },
    onError,
  })
}

/** `version`: what the mentor sees; when there is a newer one, the claim is refused. */
export function useClaimReview(id: string, version: number) {
  return useMutation({
    mutationFn: () =>
      send<typeof reviewCalls.claimReview>('POST /api/v1/reviews/[id]/claim', { params: { id }, query: { version } }),
    ...useRefresh(),
  })
}

export function useReleaseReview(id: string) {
  return useMutation({
    mutationFn: () => send<typeof reviewCalls.releaseReview>('POST /api/v1/reviews/[id]/release', { params: { id } }),
    ...useRefresh(),
  })
}

export function useHandOver(id: string) {
  return useMutation({
    mutationFn: (input: HandOverInput) =>
      send<typeof reviewCalls.handOverReview>('POST /api/v1/reviews/[id]/hand-over', { params: { id }, body: input }),
    ...useRefresh(),
  })
}

export function useWithdrawReview(id: string) {
  return useMutation({
    mutationFn: () => send<typeof reviewCalls.withdrawReview>('POST /api/v1/reviews/[id]/withdraw', { params: { id } }),
    ...useRefresh(),
  })
}

/** For the learner whose promised time is past: another mentor, or the mentors of another cohort of theirs. */
export function useAskAnother(id: string) {
  return useMutation({
    mutationFn: (input: AskAnotherInput) =>
      send<typeof reviewCalls.askAnotherMentor>('POST /api/v1/reviews/[id]/ask-another', {
        params: { id },
        body: input,
      }),
    ...useRefresh(),
  })
}

export function useGiveVerdict(id: string) {
  return useMutation({
    mutationFn: (input: VerdictInput) =>
      send<typeof reviewCalls.giveVerdict>('POST /api/v1/reviews/[id]/verdict', { params: { id }, body: input }),
    ...useRefresh(),
  })
}

/** @param onAdded is called even if the form has left the page by then, unlike what `mutate` is given */
export function useAddMessage(id: string, onAdded: (body: MessageInput['body']) => void) {
  const { onSuccess, onError } = useRefresh()
  return useMutation({
    mutationFn: (body: MessageInput['body']) =>
      sendOnce<typeof reviewCalls.addMessage>('POST /api/v1/reviews/[id]/messages', { params: { id }, body: { body } }),
    onSuccess: (_, body) => {
      onAdded(body)
      onSuccess()
    },
    onError,
  })
}

/** Calls the questions in the thread of approved work answered. */
export function useSettle(id: string) {
  return useMutation({
    mutationFn: () => send<typeof reviewCalls.settleThread>('POST /api/v1/reviews/[id]/settle', { params: { id } }),
    ...useRefresh(),
  })
}

/** How much a verdict helped; saying it again changes it. */
const RATING = 'rating'
type Rated = { readonly verdictId: string; readonly rating: HelpValue | null }

/** Rates how much a verdict helped. @param page the verdict with what its page shows, another object for each page */
export function useRateHelp(id: string, page: Rated) {
  const { verdictId, rating } = page
  const client = useQueryClient()
  const { onSuccess, onError } = useRefresh()
  const saved = useNewest<HelpValue | null>(RATING, { [verdictId]: rating }, page)[verdictId] ?? null
  const { mutate, isPending, variables, error } = useMutation({
    // One after the other, so that the last choice is the one that stays.
    scope: { id: `${RATING} ${id}` },
    mutationFn: (input: RatingInput) =>
      send<typeof reviewCalls.rateHelp>('PUT /api/v1/reviews/[id]/rating', { params: { id }, body: input }),
    onSuccess: (_, { verdict, value }) => {
      rememberSaved(client, RATING, verdict, value)
      onSuccess()
    },
    onError,
  })
  return { rate: mutate, isPending, error, saved, shown: isPending ? variables.value : saved }
}

const repliesQuery = queryOptions({
  queryKey: ['saved-replies'],
  queryFn: ({ signal }) => send<typeof reviewCalls.listSavedReplies>('GET /api/v1/mentor/saved-replies', { signal }),
})

/** The viewer's own saved replies. @param isWanted they are fetched once they are */
export const useSavedReplies = (isWanted: boolean) => useQuery({ ...repliesQuery, enabled: isWanted })

function useRepliesChanged() {
  const queries = useQueryClient()
  return { onSettled: () => queries.invalidateQueries({ queryKey: repliesQuery.queryKey }) }
}

const REPLY = 'saved-reply'
type SentReply = SavedReplyInput & { readonly id?: string }

/**
 * Keeps a reply: a new one without an id.
 * @param onSaved is called even if the form has left the page by then, unlike what `mutate` is given
 */
export function useSaveReply(onSaved: (sent: SentReply) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: SentReply) =>
      id === undefined
        ? send<typeof reviewCalls.addSavedReply>('POST /api/v1/mentor/saved-replies', { body })
        : send<typeof reviewCalls.changeSavedReply>('PUT /api/v1/mentor/saved-replies/[id]', { params: { id }, body }),
    onSuccess: (saved, sent) => {
      rememberSaved(client, REPLY, saved.id, saved)
      onSaved(sent)
    },
    ...useRepliesChanged(),
  })
}

/** A page of saved replies with what was saved since. @param page another object for each page */
export function useNewestReplies(page: readonly SavedReply[]): readonly SavedReply[] {
  const newest = useNewest<SavedReply>(REPLY, Object.fromEntries(page.map((reply) => [reply.id, reply])), page)
  return page.map((reply) => newest[reply.id] ?? reply)
}

export function useDeleteReply() {
  return useMutation({
    mutationFn: (id: string) =>
      send<typeof reviewCalls.deleteSavedReply>('DELETE /api/v1/mentor/saved-replies/[id]', { params: { id } }),
    ...useRepliesChanged(),
  })
}
