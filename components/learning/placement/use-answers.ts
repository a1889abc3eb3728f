'use client'

import { useEffect, useState } from 'react'
import { type Answers, keepAnswers, noAnswers, readAnswers } from './kept-answers'

/**
 * What the learner has said so far. This tab keeps it, as it keeps drafts of verdicts, so that a reload loses none of up
 * to twenty answers.
 */
export function useAnswers(roadmapSlug: string) {
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [isRestored, setRestored] = useState(false)
  useEffect(() => {
    // Only now: the server's page, which the first draw has to equal, knows nothing of this tab.
    const kept = readAnswers(roadmapSlug)
    if (!kept) return
    setAnswers(kept)
    setRestored(true)
  }, [roadmapSlug])
  return {
    answers,
    /** The answers are of before a reload. */
    isRestored,
    change: (part: Partial<Answers>) => {
      const changed = { ...answers, ...part }
      setAnswers(changed)
      keepAnswers(roadmapSlug, changed)
    },
    /** They are ticked: the next visit begins anew. */
    forget: () => keepAnswers(roadmapSlug, null),
    /** The ticks were taken back. */
    keep: () => keepAnswers(roadmapSlug, answers),
  }
}
