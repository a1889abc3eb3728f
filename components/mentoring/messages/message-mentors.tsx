'use client'

import { type ComponentProps, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import * as words from '@/messages/generated/mentoring/compose-message'

// Loaded on the first use: the pages with this button are mostly read.
const ThreadDialog = lazyPart(() => import('./thread-dialog'))

type MessageMentorsProps = {
  /** The open cohorts that the viewer learns in, or one of them. Without any there is no button. */
  cohorts: readonly SharedCohort[]
  look?: ComponentProps<typeof Button>['look']
  /** Names the cohort for screen readers, where the page has a button for each. */
  about?: string
}

/** Button that opens the dialog with a message to the mentors of a cohort. */
export function MessageMentors({ cohorts, look = 'secondary', about }: MessageMentorsProps) {
  // Null until the first use. Once closed, it stays mounted to return the focus.
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const [first, ...others] = cohorts
  if (!first) return null
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        {words.messageMentors()}
        {about ? <span className="sr-only"> {about}</span> : null}
      </Button>
      {isOpen === null ? null : (
        <ThreadDialog
          title={words.messageMentors()}
          to="mentors"
          sent={words.sentToMentors()}
          cohorts={[first, ...others]}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
