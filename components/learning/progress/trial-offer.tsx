'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useCarryTrialOver } from '@/lib/learning/progress/trial/carry-over.client'
import { forgetTrial, useTrial } from '@/lib/learning/progress/trial/client'
import * as words from '@/messages/generated/learning/trial'

/**
 * Offers a user who ticked in this browser before signing in to add these ticks to their account, or to discard them.
 */
export function TrialOffer() {
  const showToast = useToast()
  const { trial } = useTrial()
  const { mutate, isPending, error } = useCarryTrialOver()
  const count = Object.keys(trial).length
  if (count === 0) return null
  const add = () =>
    mutate(undefined, {
      onSuccess: (added) => showToast({ message: words.added({ count: added }) }),
    })
  return (
    <section aria-label={words.offer()} className="mb-8 border-l-4 border-pine py-1 pl-4">
      <p>{words.offerHint({ count })}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button look="secondary" isPending={isPending} onClick={add}>
          {isPending ? words.adding({ count }) : words.add({ count })}
        </Button>
        <Button look="quiet" isPending={isPending} onClick={forgetTrial}>
          {words.discard()}
        </Button>
      </div>
      <FieldErrorLine id="trial" error={error?.message} />
    </section>
  )
}
