import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { AgreedPlan, PlanState } from '@/lib/mentoring/learners/agreed-plans/agreed-plan'
import type { Mentee } from '@/lib/mentoring/learners/mentees/mentee'
import { AgreedPlanForm } from './agreed-plan-form'
import { AgreedPlanWithdraw } from './agreed-plan-withdraw'
import { termsInWords } from './agreed-plan-words'
import { mentorFirst } from './mentor-words'

const stateWords: Record<PlanState, string> = {
  proposed: 'Waiting for an answer',
  agreed: 'Agreed, in force',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  replaced: 'Agreed, then ended',
}

type AgreedPlanSectionProps = {
  mentee: Mentee
  plans: readonly AgreedPlan[]
  weeklyHours: number
  timeZone: string
}

/** The plans a mentor and a learner agreed on, and the way to propose another. */
export function AgreedPlanSection({ mentee, plans, weeklyHours, timeZone }: AgreedPlanSectionProps) {
  const isOpen = ({ state }: AgreedPlan) => state === 'proposed' || state === 'agreed'
  const [open, past] = [plans.filter(isOpen), plans.filter((plan) => !isOpen(plan))]
  return (
    <>
      {open.length > 0 ? (
        <PlanList learnerId={mentee.id} plans={open} timeZone={timeZone} />
      ) : (
        <p>No agreed plan. The learner follows their own plan.</p>
      )}
      {past.length > 0 ? (
        <details className="mt-2">
          <summary className="flex min-h-11 cursor-pointer items-center text-sm text-pine">Earlier plans</summary>
          <PlanList learnerId={mentee.id} plans={past} timeZone={timeZone} />
        </details>
      ) : null}
      <details className="no-print mt-2" open={open.length === 0}>
        <summary className="flex min-h-11 cursor-pointer items-center text-sm text-pine">Propose a plan</summary>
        <p className="mb-4 text-sm text-muted">
          Nothing changes until {mentee.name} agrees. Then these hours become their plan, and flags and the forecast use
          this date. A new proposal replaces one that is waiting.
        </p>
        <AgreedPlanForm learner={mentee} cohorts={mentee.cohorts} weeklyHours={weeklyHours} />
      </details>
    </>
  )
}

type PlanListProps = { learnerId: string; plans: readonly AgreedPlan[]; timeZone: string }

function PlanList({ learnerId, plans, timeZone }: PlanListProps) {
  const day = (moment: string) => formatLongDay(toDay(new Date(moment), timeZone))
  return (
    <ul className="border-t border-rule">
      {plans.map((plan) => (
        <li key={plan.id} className="border-b border-rule py-3">
          <p>{termsInWords(plan)}</p>
          <p className="text-sm text-muted">
            {stateWords[plan.state]}. {mentorFirst(plan.mentorName)} proposed it in {plan.cohort.name} on{' '}
            {day(plan.proposedAt)}
            {plan.answeredAt ? `, answered ${day(plan.answeredAt)}` : null}.
          </p>
          {plan.note ? <p className="mt-1 text-sm break-words whitespace-pre-line">{plan.note}</p> : null}
          {plan.state === 'proposed' ? <AgreedPlanWithdraw learnerId={learnerId} planId={plan.id} /> : null}
        </li>
      ))}
    </ul>
  )
}
