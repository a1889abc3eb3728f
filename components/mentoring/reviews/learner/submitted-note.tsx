'use client'

import { useEffect, useRef, useState } from 'react'
import { Rich } from '@/components/foundation/ui/rich'
import * as words from '@/messages/generated/mentoring/submit-work'

/** Steps whose work this tab is submitting, until their page shows the submission. */
const submitting = new Set<string>()

/** Registers a submission before it is sent; `clearSubmitting` undoes it after a refusal. */
export const markSubmitting = (stepSlug: string): void => void submitting.add(stepSlug)
export const clearSubmitting = (stepSlug: string): void => void submitting.delete(stepSlug)

/** Sets the part after the news in normal weight. */
const next = (text: readonly string[]) => <span className="font-normal">{text}</span>

type SubmittedNoteProps = {
  stepSlug: string
  /** Number of submissions, which grows once the server has the work. */
  iteration: number
}

/**
 * Note that the work has arrived: the page scrolls to it and focuses it, wherever the form was. Only after a submission
 * of this tab.
 */
export function SubmittedNote({ stepSlug, iteration }: SubmittedNoteProps) {
  const [shown, setShown] = useState<number | null>(null)
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (submitting.delete(stepSlug)) setShown(iteration)
  }, [stepSlug, iteration])
  useEffect(() => {
    if (shown === null) return
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'center' })
  }, [shown])
  if (shown !== iteration) return null
  return (
    <p
      ref={place}
      tabIndex={-1}
      className="mb-4 max-w-prose border-l-4 border-pine py-1 pl-4 font-semibold outline-offset-4"
    >
      <Rich text={words.attemptSubmitted({ number: iteration, next })} />
    </p>
  )
}
