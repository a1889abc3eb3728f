'use client'

import { useEffect, useState } from 'react'
import { type Answers, keepAnswers, noAnswers, readAnswers, toAnswersKey } from './kept-answers'

/**
 * What the learner has said so far. This tab keeps it, as it keeps drafts of verdicts, so that a reload loses none of up
 * to twenty answers.
 */
export function useAnswers(roadmapSlug: string) {
  // Once: when another person signs in, the page may be drawn anew for them around these answers.
  const [key] = useState(() => toAnswersKey(roadmapSlug))
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [isRestored, setRestored] = useState(false)
  useEffect(() => {
    // Only now: the server's page, which the first draw has to equal, knows nothing of this tab.
    const kept = readAnswers(key)
    if (!kept) return
    setAnswers(kept)
    setRestored(true)
  }, [key])
  return {
    answers,
    /** The answers are of before a reload. */
    isRestored,
    change: (part: Partial<Answers>) => {
      const changed = { ...answers, ...part }
      setAnswers(changed)
      keepAnswers(key, changed)
    },
    /** They are ticked: the next visit begins anew. */
    forget: () => keepAnswers(key, null),
    /** The ticks were taken back. */
    keep: () => keepAnswers(key, answers),
  }
}
