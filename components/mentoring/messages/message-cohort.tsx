'use client'

import { type ComponentProps, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import * as words from '@/messages/generated/mentoring/compose-message'

// Loaded on the first use: a cohort's page is mostly read.
const MessageCohortDialog = lazyPart(() => import('./message-cohort-dialog'))

type MessageCohortProps = { cohort: SharedCohort; look?: ComponentProps<typeof Button>['look'] }

/** Button that opens the dialog with an announcement to everyone in a cohort that is open. */
export function MessageCohort({ cohort, look = 'secondary' }: MessageCohortProps) {
  // Null until the first use. Once closed, it stays mounted to return the focus.
  const [isOpen, setOpen] = useState<boolean | null>(null)
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        {words.messageCohort()}
      </Button>
      {isOpen === null ? null : <MessageCohortDialog cohort={cohort} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </>
  )
}
