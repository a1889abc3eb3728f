'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import type { MyCohort } from '@/lib/mentoring/cohorts/cohort'
import { isFilledIn, useWorkDraft } from './use-work-draft'

// Loaded on the first use: most visits only read the step.
const SubmitForm = lazyPart(() => import('./submit-form'))

type HandInProps = {
  stepSlug: string
  /** Cohorts to choose from, where there is more than one. */
  cohorts: readonly MyCohort[]
  /** The review's present cohort. */
  cohortId?: string
  /** Button that opens the form. Without it the form is open at first. */
  opener?: { readonly label: string; readonly look: 'primary' | 'quiet' }
}

/** Place to submit an iteration. */
export function HandIn({ opener, ...form }: HandInProps) {
  const [typed] = useWorkDraft(form.stepSlug)
  // Opens the form at once where it contains unsent text.
  const [isOpen, setOpen] = useState(opener === undefined || isFilledIn(typed))
  const place = useRef<HTMLDivElement>(null)
  const open = () => {
    setOpen(true)
    // The button disappears: keeps the focus here instead of at the top of the page.
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
