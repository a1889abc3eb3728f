'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useWithdrawPlan } from '@/lib/mentoring/learners/agreed-plans/client'

/** Takes back a proposal that waits for its answer. */
export function AgreedPlanWithdraw({ learnerId, planId }: { learnerId: string; planId: string }) {
  const { mutate, isPending, error } = useWithdrawPlan(learnerId)
  return (
    <div className="no-print">
      <Button look="quiet" className="-ml-2" disabled={isPending} onClick={() => mutate(planId)}>
        Withdraw<span className="sr-only"> this proposal</span>
      </Button>
      <FieldErrorLine id={`withdraw-${planId}`} error={error?.message} />
    </div>
  )
}
