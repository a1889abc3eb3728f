'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useCarryTrialOver, useTrial } from '@/lib/learning/progress/trial/client'

/** For who ticked in this browser before signing in to an account they had: theirs to add, or to forget. */
export function TrialOffer() {
  const router = useRouter()
  const showToast = useToast()
  const { trial, forget } = useTrial()
  const { mutate, isPending, error } = useCarryTrialOver()
  const count = Object.keys(trial).length
  if (count === 0) return null
  const words = count === 1 ? '1 step' : `${count} steps`
  const add = () =>
    mutate(undefined, {
      onSuccess: (added) => {
        showToast({ message: added === 1 ? '1 step is ticked.' : `${added} steps are ticked.` })
        router.refresh()
      },
    })
  return (
    <section aria-label="Ticked before you signed in" className="mb-8 border-l-4 border-pine py-1 pl-4">
      <p>
        You ticked {words} in this browser before you signed in. They count as known before. Steps already done stay as
        they are.
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button look="secondary" disabled={isPending} onClick={add}>
          {isPending ? 'Adding' : 'Add'} {words}
        </Button>
        <Button look="quiet" disabled={isPending} onClick={forget}>
          Discard them
        </Button>
      </div>
      <FieldErrorLine id="trial" error={error?.message} />
    </section>
  )
}
