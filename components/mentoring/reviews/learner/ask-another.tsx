'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import * as words from '@/messages/generated/mentoring/submit-work'
import type { AskAnotherProps } from './ask-another-dialog'

const AskAnotherDialog = lazyPart(() => import('./ask-another-dialog'))

/** Button for a learner whose promised time is past: requests another mentor, after explaining what that means. */
export function AskAnother(review: AskAnotherProps) {
  // Null until the first use. Once closed, it stays mounted to show the result.
  const [isAsking, setAsking] = useState<boolean | null>(null)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.askAnother()}</Button>
      {isAsking === null ? null : <AskAnotherDialog {...review} isOpen={isAsking} onClose={() => setAsking(false)} />}
    </>
  )
}
