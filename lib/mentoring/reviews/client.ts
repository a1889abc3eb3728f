'use client'

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import { setCached, usePageQuery } from '@/lib/platform/delivery/page-query.client'
import { sendIdempotent } from '@/lib/platform/delivery/send-idempotent'
import { send } from '@/lib/platform/delivery/transport'
import type { reviewCalls } from './calls'
import type { HelpValue } from './review'
import type { SavedReply } from './saved-replies/saved-reply'
import type { SavedReplyInput } from './saved-replies/schema'
import type {
  AskAnotherInput,
  AssigneeInput,
  CorrectionInput,
  HandOverInput,
  MessageInput,
  RatingInput,
  SubmissionInput,
  VerdictInput,
} from './schema'

/** The server renders a review: a conflict says that it has changed since. */
const reviewChanges = { refreshesPageOn: ['success', 'conflict'] } as const

/** Submits work. @param onSubmitted is called even after the form has unmounted, unlike callbacks of `mutate` */
export function useSubmitWork(onSubmitted: () => void) {
  return useMutation({
    mutationFn: (input: SubmissionInput) =>
      sendIdempotent<typeof reviewCalls.submitWork>('POST /api/v1/me/submissions', { body: input }),
    onSuccess: onSubmitted,
    meta: reviewChanges,
  })
}

/** Claims a review. `version` is what the mentor sees; the claim is refused when there is a newer one. */
export function useClaimReview(id: string, version: number) {
  return useMutation({
    mutationFn: () =>
      send<typeof reviewCalls.claimReview>('POST /api/v1/reviews/[id]/claim', { params: { id }, query: { version } }),
    meta: reviewChanges,
  })
}

export function useReleaseReview(id: string) {
  return useMutation({
    mutationFn: () => send<typeof reviewCalls.releaseReview>('POST /api/v1/reviews/[id]/release', { params: { id } }),
    meta: reviewChanges,
  })
}

export function useHandOver(id: string) {
  return useMutation({
    mutationFn: (input: HandOverInput) =>
      send<typeof reviewCalls.handOverReview>('POST /api/v1/reviews/[id]/hand-over', { params: { id }, body: input }),
    meta: reviewChanges,
  })
}

export function useWithdrawReview(id: string) {
  return useMutation({
    mutationFn: () => send<typeof reviewCalls.withdrawReview>('POST /api/v1/reviews/[id]/withdraw', { params: { id } }),
    meta: reviewChanges,
  })
}

/** Requests another mentor, or the mentors of another of the learner's cohorts, after the promised time. */
export function useAskAnother(id: string) {
  return useMutation({
    mutationFn: (input: AskAnotherInput) =>
      send<typeof reviewCalls.askAnotherMentor>('POST /api/v1/reviews/[id]/ask-another', {
        params: { id },
        body: input,
      }),
    meta: reviewChanges,
  })
}

export function useGiveVerdict(id: string) {
  return useMutation({
    mutationFn: (input: VerdictInput) =>
      send<typeof reviewCalls.giveVerdict>('POST /api/v1/reviews/[id]/verdict', { params: { id }, body: input }),
    // A refusal may be due to a run of checks that has just arrived.
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}

/** Assigns a review to a mentor, or to none. */
export function useAssignReview(id: string) {
  return useMutation({
    mutationFn: (input: AssigneeInput) =>
      send<typeof reviewCalls.assignReview>('PUT /api/v1/reviews/[id]/assignee', { params: { id }, body: input }),
    meta: reviewChanges,
  })
}

/** Takes the newest verdict back. */
export function useCorrectVerdict(id: string) {
  return useMutation({
    mutationFn: (input: CorrectionInput) =>
      send<typeof reviewCalls.correctVerdict>('POST /api/v1/reviews/[id]/correction', { params: { id }, body: input }),
    meta: reviewChanges,
  })
}

/** Sends a message. @param onAdded is called even after the form has unmounted, unlike callbacks of `mutate` */
export function useAddMessage(id: string, onAdded: (body: MessageInput['body']) => void) {
  return useMutation({
    mutationFn: (body: MessageInput['body']) =>
      sendIdempotent<typeof reviewCalls.addMessage>('POST /api/v1/reviews/[id]/messages', {
        params: { id },
        body: { body },
      }),
    onSuccess: (_, body) => onAdded(body),
    meta: reviewChanges,
  })
}

/** Marks the questions in the thread of approved work as answered. */
export function useSettle(id: string) {
  return useMutation({
    mutationFn: () => send<typeof reviewCalls.settleThread>('POST /api/v1/reviews/[id]/settle', { params: { id } }),
    meta: reviewChanges,
  })
}

/** Rates how much a verdict helped. @param onPage its rating on the page */
export function useRateHelp(id: string, verdictId: string, onPage: HelpValue | null) {
  const client = useQueryClient()
  const person = usePagePerson()
  const queryKey = ['rating', verdictId, person] as const
  const queryFn = async ({ signal }: { readonly signal: AbortSignal }): Promise<HelpValue | null> => {
    const sent = { params: { id }, signal, person: person ?? undefined }
    const { iterations } = await send<typeof reviewCalls.getReview>('GET /api/v1/reviews/[id]', sent)
    const found = iterations.find(({ verdict }) => verdict?.id === verdictId)
    // Left out of the newest attempts: the page alone has it.
    return found?.verdict ? found.verdict.rating : onPage
  }
  const saved = usePageQuery({ queryKey, queryFn }, onPage)
  const { mutate, isPending, variables, error } = useMutation({
    // Sends ratings one after the other, so that the last choice stays.
    scope: { id: `rating ${id}` },
    mutationKey: ['save', ...queryKey],
    mutationFn: (input: RatingInput) => {
      const sent = { params: { id }, body: input, person: person ?? undefined }
      return send<typeof reviewCalls.rateHelp>('PUT /api/v1/reviews/[id]/rating', sent)
    },
    onSuccess: (_, { value }) => setCached(client, queryKey, () => value),
    meta: reviewChanges,
  })
  return { rate: mutate, isPending, error, saved, shown: isPending ? variables.value : saved }
}

const REPLIES_KEY = ['saved-replies'] as const
const loadReplies = (person: string | null, signal: AbortSignal) =>
  send<typeof reviewCalls.listSavedReplies>('GET /api/v1/mentor/saved-replies', { signal, person: person ?? undefined })
const toRepliesQuery = (person: string | null) =>
  queryOptions({
    queryKey: [...REPLIES_KEY, person],
    queryFn: ({ signal }) => loadReplies(person, signal),
  })

/** Loads the viewer's saved replies. @param isWanted enables the request */
export const useSavedReplies = (isWanted: boolean) =>
  useQuery({ ...toRepliesQuery(usePagePerson()), enabled: isWanted })

const replyChanges = { invalidates: [REPLIES_KEY], refreshesPageOn: ['success'] } as const
type SentReply = SavedReplyInput & { readonly id?: string }

/**
 * Saves a reply: a new one without an id.
 * @param onSaved is called even after the form has unmounted, unlike callbacks of `mutate`
 */
export function useSaveReply(onSaved: (sent: SentReply) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: SentReply) =>
      id === undefined
        ? send<typeof reviewCalls.addSavedReply>('POST /api/v1/mentor/saved-replies', { body })
        : send<typeof reviewCalls.changeSavedReply>('PUT /api/v1/mentor/saved-replies/[id]', { params: { id }, body }),
    onSuccess: (saved, sent) => {
      client.setQueriesData<readonly SavedReply[]>({ queryKey: REPLIES_KEY }, (replies) =>
        replies?.map((reply) => (reply.id === saved.id ? saved : reply)),
      )
      onSaved(sent)
    },
    meta: replyChanges,
  })
}

/** Returns the replies of a page as last saved. */
export function useNewestReplies(onPage: readonly SavedReply[]): readonly SavedReply[] {
  const person = usePagePerson()
  const ids = onPage.map(({ id }) => id)
  const queryFn = async ({ signal }: { readonly signal: AbortSignal }): Promise<readonly SavedReply[]> => {
    const all = await loadReplies(person, signal)
    return all.filter(({ id }) => ids.includes(id))
  }
  return usePageQuery({ queryKey: [...toRepliesQuery(person).queryKey, ids], queryFn }, onPage)
}

export function useDeleteReply() {
  return useMutation({
    mutationFn: (id: string) =>
      send<typeof reviewCalls.deleteSavedReply>('DELETE /api/v1/mentor/saved-replies/[id]', { params: { id } }),
    meta: replyChanges,
  })
}
