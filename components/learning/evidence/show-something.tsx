'use client'

import { LazyFold } from '@/components/foundation/ui/lazy-fold'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { add } from '@/messages/generated/learning/add-evidence'

// Loaded when it is opened: most readers of a step have no evidence to add yet.
const EvidenceForm = lazyPart(() => import('./evidence-form'))

/** Opens the form that adds evidence to a step. `startsOpen` where the step requires evidence and has none. */
export function ShowSomething({ step, startsOpen }: { step: string; startsOpen: boolean }) {
  return (
    <LazyFold className="mt-2 max-w-xl" summary={add()} startsOpen={startsOpen}>
      <EvidenceForm step={step} />
    </LazyFold>
  )
}
