'use client'

import { useEffect, useState } from 'react'
import { type Answers, noAnswers, readAnswers, storeAnswers, toAnswersKey } from './stored-answers'

/**
 * Holds the learner's answers so far. They are stored in this tab, like drafts of verdicts, so that a reload loses none
 * of up to twenty.
 */
export function useAnswers(roadmapSlug: string) {
  // Computed once: when another person signs in, the page may re-render for them around these answers.
  const [key] = useState(() => toAnswersKey(roadmapSlug))
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [isRestored, setRestored] = useState(false)
  useEffect(() => {
    // Only in an effect: the first render has to equal the server's, which knows nothing of this tab.
    const kept = readAnswers(key)
    if (!kept) return
    setAnswers(kept)
    setRestored(true)
  }, [key])
  return {
    answers,
    /** Whether the answers come from before a reload. */
    isRestored,
    change: (part: Partial<Answers>) => {
      const changed = { ...answers, ...part }
      setAnswers(changed)
      storeAnswers(key, changed)
    },
    /** Clears the answers once they are ticked: the next visit starts over. */
    forget: () => storeAnswers(key, null),
    /** Stores them again after an undo. */
    keep: () => storeAnswers(key, answers),
  }
}
