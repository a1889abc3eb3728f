'use client'

import { type KeyboardEvent, useState } from 'react'
import { useToast } from '@/components/foundation/ui/toast'
import type { RubricRow } from '@/lib/learning/roadmaps/roadmap'
import { useGiveVerdict } from '@/lib/mentoring/reviews/client'
import type { ReviewDetail, ScoreSuggestion } from '@/lib/mentoring/reviews/review'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/verdict'
import { useVerdictDraft } from '../draft/use-verdict-draft'
import { listMissing } from './list-missing'
import { withSuggestions, writtenReasons } from './suggested-scores'

type WrittenReview = Pick<ReviewDetail, 'id' | 'draft' | 'canJudge' | 'suggestions'>

/** Holds the state of writing and giving a verdict, shared by the form, the bar and the confirmation. */
export function useVerdictForm(
  review: WrittenReview,
  iterationId: string,
  formId: string,
  rubric: readonly RubricRow[],
) {
  const { id, draft: stored, canJudge } = review
  const { saver, ...draft } = useVerdictDraft({ reviewId: id, iterationId, stored, canJudge })
  // A run that arrives while the mentor confirms must not change what they confirm.
  const [confirmed, setConfirmed] = useState<readonly ScoreSuggestion[] | null>(null)
  const suggestions = confirmed ?? review.suggestions
  const text = withSuggestions(draft.text, suggestions)
  const missing = listMissing(text, rubric, suggestions)
  const toast = useToast()
  const { mutate, isPending, error } = useGiveVerdict(id)
  // A new object for each attempt to give it.
  const [incomplete, setIncomplete] = useState<object | null>(null)
  const reasons = { ...readFormRefusal(error).reasons, ...(incomplete ? missing : {}) }
  const isAboutField = Boolean(reasons.feedback || reasons.outcome || reasons.scores || reasons.reasons)

  const give = () => {
    const newest = withSuggestions(saver.getSnapshot().text, suggestions)
    const { outcome, feedback, scores } = newest
    if (!outcome) return
    saver.hold(true)
    mutate(
      { outcome, feedback, scores, reasons: writtenReasons(newest), iteration: iterationId },
      {
        onSuccess: () => {
          saver.finish()
          toast({ message: words.given() })
        },
        onError: () => saver.hold(false),
        onSettled: () => setConfirmed(null),
      },
    )
  }
  return {
    draft,
    /** The draft with what the checks suggest for rows without a score: the verdict as it would be given. */
    text,
    suggestions,
    change: saver.change,
    choose: saver.choose,
    saveNow: saver.flush,
    /** Submits the verdict by Ctrl-Enter and Cmd-Enter from anywhere in it; the form shows what is missing. */
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      const form = document.getElementById(formId)
      if (form instanceof HTMLFormElement) form.requestSubmit()
    },
    isAsking: confirmed !== null,
    ask: () => {
      const isComplete = Object.keys(missing).length === 0
      setIncomplete(isComplete ? null : {})
      setConfirmed(isComplete ? suggestions : null)
    },
    goOnWriting: () => setConfirmed(null),
    give,
    isPending,
    reasons,
    refused: incomplete ?? error,
    problem: error && !isAboutField ? error.message : null,
  }
}

export type VerdictWriting = ReturnType<typeof useVerdictForm>
