'use client'

import { useEffect, useRef, useState } from 'react'
import { Rich } from '@/components/foundation/ui/rich'
import * as words from '@/messages/generated/mentoring/submit-work'

/** Steps whose work this tab is submitting, until their page says that it has come. */
const submitting = new Set<string>()

/** Said before work is sent; what is refused is taken back. */
export const expectSubmission = (stepSlug: string): void => void submitting.add(stepSlug)
export const forgetSubmission = (stepSlug: string): void => void submitting.delete(stepSlug)

/** What follows is no part of the news. */
const next = (text: readonly string[]) => <span className="font-normal">{text}</span>

type SubmittedNoteProps = {
  stepSlug: string
  /** How many times the work was submitted: grows once the server has it. */
  iteration: number
}

/**
 * That the work has arrived, where one looks: the page scrolls to it and the focus waits on it, wherever on the page the
 * form was. Only after a submission of this tab.
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
