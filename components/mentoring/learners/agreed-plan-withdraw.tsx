'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Rich } from '@/components/foundation/ui/rich'
import { useWithdrawPlan } from '@/lib/mentoring/learners/agreed-plans/client'
import * as words from '@/messages/generated/mentoring/mentored-plan'

/** Button that withdraws an unanswered proposal. */
export function AgreedPlanWithdraw({ learnerId, planId }: { learnerId: string; planId: string }) {
  const { mutate, isPending, error } = useWithdrawPlan(learnerId)
  return (
    <div className="no-print">
      <Button look="quiet" className="-ml-2" isPending={isPending} onClick={() => mutate(planId)}>
        <Rich text={words.withdraw({ hidden: (text) => <span className="sr-only">{text}</span> })} />
      </Button>
      <FieldErrorLine id={`withdraw-${planId}`} error={error?.message} />
    </div>
  )
}
