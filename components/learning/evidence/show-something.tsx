'use client'

import { LateFold } from '@/components/foundation/ui/late-fold'
import { latePart } from '@/components/foundation/ui/late-part'
import { add } from '@/messages/generated/learning/add-evidence'

// Fetched when it is opened: most readers of a step have nothing to show yet.
const EvidenceForm = latePart(() => import('./evidence-form'))

/** Opens the form that adds evidence to a step. `startsOpen` where the step asks for it and none is there. */
export function ShowSomething({ step, startsOpen }: { step: string; startsOpen: boolean }) {
  return (
    <LateFold className="mt-2 max-w-xl" summary={add()} startsOpen={startsOpen}>
      <EvidenceForm step={step} />
    </LateFold>
  )
}
