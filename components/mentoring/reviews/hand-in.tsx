'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { latePart } from '@/components/foundation/ui/late-part'
import type { MyCohort } from '@/lib/mentoring/cohorts/cohort'
import { isFilledIn, useTypedWork } from './typed-work'

// Fetched when somebody hands in: a step is mostly read.
const SubmitForm = latePart(() => import('./submit-form'))

type HandInProps = {
  stepSlug: string
  /** To choose from; one or none means that there is nothing to choose. */
  cohorts: readonly MyCohort[]
  /** The cohort that has the review already. */
  cohortId?: string
  /** What opens the form. Without it the form is open at once. */
  opener?: { readonly label: string; readonly look: 'primary' | 'quiet' }
}

/** The place where a learner hands an iteration in. */
export function HandIn({ opener, ...form }: HandInProps) {
  const [typed] = useTypedWork(form.stepSlug)
  // What was typed before the form left the page is shown again, without a press.
  const [isOpen, setOpen] = useState(opener === undefined || isFilledIn(typed))
  const place = useRef<HTMLDivElement>(null)
  const open = () => {
    setOpen(true)
    // The button goes away: the focus stays at this place, and not at the top of the page.
    place.current?.focus()
  }
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {opener && !isOpen ? (
        <Button look={opener.look} onClick={open}>
          {opener.label}
        </Button>
      ) : (
        <SubmitForm {...form} />
      )}
    </div>
  )
}
