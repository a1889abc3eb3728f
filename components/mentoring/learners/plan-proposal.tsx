'use client'

import { Button } from '@/components/foundation/ui/button'
import { useToast } from '@/components/foundation/ui/toast'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { AgreedPlan } from '@/lib/mentoring/learners/agreed-plans/agreed-plan'
import { useAnswerPlan } from '@/lib/mentoring/learners/agreed-plans/client'
import { hoursInWords, termsInWords } from './agreed-plan-words'
import { mentorFirst } from './mentor-words'

type PlanProposalsProps = {
  plans: readonly AgreedPlan[]
  /** Of the learner's own plan, as it is now. */
  weeklyHours: number
}

/** What mentors propose and the learner has not answered: nothing changes before they do. */
export function PlanProposals({ plans, weeklyHours }: PlanProposalsProps) {
  const replaces = (plan: AgreedPlan) =>
    plans.some(({ state, cohort }) => state === 'agreed' && cohort.id === plan.cohort.id)
  return plans
    .filter(({ state }) => state === 'proposed')
    .map((plan) => (
      <PlanProposal key={plan.id} plan={plan} weeklyHours={weeklyHours} replacesAnother={replaces(plan)} />
    ))
}

type PlanProposalProps = { plan: AgreedPlan; weeklyHours: number; replacesAnother: boolean }

function PlanProposal({ plan, weeklyHours, replacesAnother }: PlanProposalProps) {
  const toast = useToast()
  const { mutate, isPending } = useAnswerPlan(plan.id)
  const answer = (agrees: boolean) => {
    const pace = hoursInWords(plan.weeklyHours)
    const message = agrees ? `Agreed. Your plan is now ${pace}.` : 'Declined. Your plan is unchanged.'
    // Said at the foot of the page: a proposal that no longer stands is gone from here.
    mutate(agrees, {
      onSuccess: () => toast({ message }),
      onError: (error) => toast({ tone: 'problem', message: error.message }),
    })
  }
  const title = `plan-proposal-${plan.id}`
  const isSamePace = plan.weeklyHours === weeklyHours
  return (
    <section aria-labelledby={title} className="border-l-4 border-pine bg-sunk px-5 py-4">
      <h2 id={title} className="text-lg">
        {mentorFirst(plan.mentorName)} proposes a plan in {plan.cohort.name}
      </h2>
      <p className="mt-1">{termsInWords(plan)}.</p>
      {plan.note ? <p className="mt-2 max-w-prose break-words whitespace-pre-line">{plan.note}</p> : null}
      <p className="mt-2 max-w-prose text-sm text-muted">
        If you agree,{' '}
        {isSamePace
          ? `your plan stays at ${hoursInWords(weeklyHours)}`
          : `your plan goes from ${hoursInWords(weeklyHours)} to ${hoursInWords(plan.weeklyHours)}, and your dates and your week follow`}
        . Your mentors in {plan.cohort.name} then see how far you are on the way to {formatLongDay(plan.arriveBy)}.{' '}
        {replacesAnother ? 'It replaces the plan you agreed to there before. ' : null}If you decline, nothing changes.
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button disabled={isPending} onClick={() => answer(true)}>
          Agree to this plan
        </Button>
        <Button look="secondary" disabled={isPending} onClick={() => answer(false)}>
          Decline
        </Button>
      </div>
    </section>
  )
}
