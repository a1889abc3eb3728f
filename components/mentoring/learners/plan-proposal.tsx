'use client'

import { Button } from '@/components/foundation/ui/button'
import { useToast } from '@/components/foundation/ui/toast'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { AgreedPlan } from '@/lib/mentoring/learners/agreed-plans/agreed-plan'
import { useAnswerPlan } from '@/lib/mentoring/learners/agreed-plans/client'
import * as words from '@/messages/generated/mentoring/agreed-plan'
import { termsInWords } from './agreed-plan-words'
import { mentorAtSentenceStart } from './mentor-words'

type PlanProposalsProps = {
  plans: readonly AgreedPlan[]
  /** Hours of the learner's own plan at present. */
  weeklyHours: number
}

/** Mentors' proposals that the learner has not answered: nothing changes before they do. */
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
    const message = agrees ? words.agreed({ hours: plan.weeklyHours }) : words.declined()
    // Uses toasts, because a proposal that is no longer open disappears from here.
    mutate(agrees, {
      onSuccess: () => toast({ message }),
      onError: (error) => toast({ tone: 'problem', message: error.message }),
    })
  }
  const title = `plan-proposal-${plan.id}`
  return (
    <section aria-labelledby={title} className="border-l-4 border-pine bg-sunk">
      <details className="group">
        <summary className="flex min-h-11 items-center justify-between gap-x-2 px-3 before:content-none sm:pr-4 sm:pl-5">
          <h2
            id={title}
            className="min-w-0 py-2 font-sans text-[0.8125rem] leading-snug font-semibold tracking-normal break-words sm:text-base"
          >
            {words.proposes({ mentor: mentorAtSentenceStart(plan.mentorName), cohort: plan.cohort.name })}
          </h2>
          <span className="shrink-0 text-[0.8125rem] text-pine underline underline-offset-4 group-open:hidden sm:text-sm">
            {words.read()}
          </span>
        </summary>
        <div className="px-3 pb-4 sm:pr-4 sm:pl-5">
          <p>{termsInWords(plan)}</p>
          {plan.note ? <p className="mt-2 max-w-prose break-words whitespace-pre-line">{plan.note}</p> : null}
          <p className="mt-2 max-w-prose text-sm text-muted">
            {[
              plan.weeklyHours === weeklyHours
                ? words.ifAgreedSame({ hours: weeklyHours })
                : words.ifAgreed({ before: weeklyHours, after: plan.weeklyHours }),
              words.ifAgreedSeen({ cohort: plan.cohort.name, day: formatLongDay(plan.arriveBy) }),
              ...(replacesAnother ? [words.replacesAnother()] : []),
              words.ifDeclined(),
            ].join(' ')}
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button isPending={isPending} onClick={() => answer(true)}>
              {words.agree()}
            </Button>
            <Button look="secondary" isPending={isPending} onClick={() => answer(false)}>
              {words.decline()}
            </Button>
          </div>
        </div>
      </details>
    </section>
  )
}
