'use client'

import { useState } from 'react'
import { latePart } from '@/components/foundation/ui/late-part'
import { add } from '@/messages/generated/learning/add-evidence'

// Fetched when it is opened: most readers of a step have nothing to show yet.
const EvidenceForm = latePart(() => import('./evidence-form'))

/** Opens the form that adds evidence to a step. `startsOpen` where the step asks for it and none is there. */
export function ShowSomething({ step, startsOpen }: { step: string; startsOpen: boolean }) {
  const [isOpen, setOpen] = useState(startsOpen)
  return (
    <details className="mt-2 max-w-xl" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-11 py-2.5 font-semibold text-pine">{add()}</summary>
      <div className="mt-3">{isOpen ? <EvidenceForm step={step} /> : null}</div>
    </details>
  )
}
