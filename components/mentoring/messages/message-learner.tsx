'use client'

import { type ComponentProps, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { Rich } from '@/components/foundation/ui/rich'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import * as words from '@/messages/generated/mentoring/compose-message'

// Loaded on the first use: most lists are read without writing a message.
const ThreadDialog = lazyPart(() => import('./thread-dialog'))

type MessageLearnerProps = {
  learner: { readonly id: string; readonly name: string }
  /** The learner's open cohorts that the viewer mentors. Without any there is no button. */
  cohorts: readonly SharedCohort[]
  look?: ComponentProps<typeof Button>['look']
}

/** Button that opens the dialog with a message to a learner. */
export function MessageLearner({ learner: { id, name }, cohorts, look = 'secondary' }: MessageLearnerProps) {
  // Null until the first use. Once closed, it stays mounted to return the focus.
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const [first, ...others] = cohorts
  if (!first) return null
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        <span>
          <Rich text={words.messageLearner({ name, hidden: (text) => <span className="sr-only">{text}</span> })} />
        </span>
      </Button>
      {isOpen === null ? null : (
        <ThreadDialog
          title={words.messageLearnerTitle({ name })}
          to={id}
          sent={words.sentTo({ name })}
          cohorts={[first, ...others]}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
