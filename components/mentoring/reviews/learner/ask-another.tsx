'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { latePart } from '@/components/foundation/ui/late-part'
import * as words from '@/messages/generated/mentoring/submit-work'
import type { AskAnotherProps } from './ask-another-dialog'

const AskAnotherDialog = latePart(() => import('./ask-another-dialog'))

/** For a learner to whom a promise was broken: asks all other mentors, after saying what that means. */
export function AskAnother(review: AskAnotherProps) {
  // Null until it is first wanted. Closed, it stays, and says so when the answer comes.
  const [isAsking, setAsking] = useState<boolean | null>(null)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.askAnother()}</Button>
      {isAsking === null ? null : <AskAnotherDialog {...review} isOpen={isAsking} onClose={() => setAsking(false)} />}
    </>
  )
}
