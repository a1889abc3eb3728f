'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useLeaveCohort } from '@/lib/cohorts/client'

/** Leaves a cohort, after saying what that means. */
export function LeaveCohort({ cohortId, name }: { cohortId: string; name: string }) {
  const [isAsking, setAsking] = useState(false)
  const { mutate, isPending, error } = useLeaveCohort()
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        Leave this cohort
      </Button>
      <Dialog title={`Leave ${name}?`} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p className="text-muted">
          Its mentors no longer see your progress, and what waits for their review is withdrawn. Your progress, your
          evidence and every verdict stay yours.
        </p>
        {error ? (
          <p role="alert" className="mt-3 text-sm font-medium text-ember">
            {error.message}
          </p>
        ) : null}
        <div className="mt-4 flex flex-wrap gap-3">
          <Button disabled={isPending} onClick={() => mutate(cohortId, { onSuccess: () => setAsking(false) })}>
            Leave
          </Button>
          <Button look="secondary" onClick={() => setAsking(false)}>
            Stay
          </Button>
        </div>
      </Dialog>
    </>
  )
}
