'use client'

import { Button } from '@/components/foundation/ui/button'
import { useToast } from '@/components/foundation/ui/toast'
import type { ForecastInput } from '@/lib/learning/forecast/forecast'
import type { ForecastChange } from '@/lib/learning/forecast/what-if/what-if'
import { whatIfInWords } from '@/lib/learning/forecast/what-if/what-if-words'
import { useSavePlan } from '@/lib/learning/plans/client'
import { toPlanInput } from '@/lib/learning/plans/plan-input'
import type { Plan } from '@/lib/learning/plans/schema'
import * as words from '@/messages/generated/learning/what-if'

type Props = {
  input: ForecastInput
  goalKey: string
  goal: string
  change: ForecastChange
  /** The plan with the change. */
  tried: Plan
  onReset: () => void
}

/**
 * Shows the result of a change at once, computed by the same code as on the server, and lets the learner adopt the
 * plan.
 */
export default function WhatIfAnswer({ input, goalKey, goal, change, tried, onReset }: Props) {
  const answer = whatIfInWords(input, change, goalKey, goal)
  if (!answer) return null
  return (
    <>
      <div role="status" className="pb-4">
        <p className="font-display text-xl font-semibold">{answer.title}</p>
        <p className="mt-1 text-sm text-muted">{answer.detail}</p>
      </div>
      <UseThisPlan plan={tried} answer={{ goal, when: answer.inText }} onReset={onReset} />
    </>
  )
}

type UseThisPlanProps = { plan: Plan; answer: { goal: string; when: string }; onReset: () => void }

function UseThisPlan({ plan, answer, onReset }: UseThisPlanProps) {
  const toast = useToast()
  const { mutate, isPending } = useSavePlan()
  const save = () =>
    mutate(toPlanInput(plan), {
      onSuccess: () => toast({ message: words.planSaved(answer) }),
      onError: (error) => toast({ tone: 'problem', message: error.message }),
    })
  return (
    <div className="flex flex-wrap gap-3 pb-4">
      <Button isPending={isPending} onClick={save}>
        {isPending ? words.saving() : words.choosePlan()}
      </Button>
      <Button look="quiet" isPending={isPending} onClick={onReset}>
        {words.back()}
      </Button>
    </div>
  )
}
