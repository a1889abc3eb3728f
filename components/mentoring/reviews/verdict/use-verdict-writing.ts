'use client'

import { type KeyboardEvent, useState } from 'react'
import { useToast } from '@/components/foundation/ui/toast'
import { readFormRefusal } from '@/lib/doors/delivery/refusal'
import { useGiveVerdict } from '@/lib/mentoring/reviews/client'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/verdict'
import { useVerdictDraft } from '../draft/use-verdict-draft'

type WrittenReview = Pick<ReviewDetail, 'id' | 'draft' | 'canJudge'>

/** Writing a verdict and giving it: what the form, the bar and the question before it share. */
export function useVerdictWriting(review: WrittenReview, iterationId: string, formId: string) {
  const { id, draft: stored, canJudge } = review
  const { saver, ...draft } = useVerdictDraft({ reviewId: id, iterationId, stored, canJudge })
  const [isAsking, setAsking] = useState(false)
  const toast = useToast()
  const { mutate, isPending, error } = useGiveVerdict(id)
  const { reasons } = readFormRefusal(error)
  const isAboutField = Boolean(reasons.feedback || reasons.outcome || reasons.scores)

  const give = () => {
    const { outcome, feedback, scores } = saver.getSnapshot().text
    if (!outcome) return
    saver.hold(true)
    mutate(
      { outcome, feedback, scores, iteration: iterationId },
      {
        onSuccess: () => {
          saver.finish()
          toast({ message: words.given() })
        },
        onError: () => saver.hold(false),
        onSettled: () => setAsking(false),
      },
    )
  }
  return {
    draft,
    change: saver.change,
    choose: saver.choose,
    saveNow: saver.flush,
    /** Ctrl-Enter and Cmd-Enter ask for the verdict from anywhere in it; the form says what is missing. */
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      const form = document.getElementById(formId)
      if (form instanceof HTMLFormElement) form.requestSubmit()
    },
    isAsking,
    ask: () => setAsking(true),
    goOnWriting: () => setAsking(false),
    give,
    isPending,
    reasons,
    problem: error && !isAboutField ? error.message : null,
  }
}

export type VerdictWriting = ReturnType<typeof useVerdictWriting>
