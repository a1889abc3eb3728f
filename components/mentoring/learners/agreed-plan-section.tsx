import { Fold } from '@/components/foundation/ui/fold'
import { Pagination } from '@/components/foundation/ui/pagination'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { fitOnPage, type PageBudget } from '@/lib/foundation/values/page-budget'
import { type PageQuery, toPageHref } from '@/lib/foundation/values/page-query'
import type { AgreedPlan, PlanState } from '@/lib/mentoring/learners/agreed-plans/agreed-plan'
import type { Mentee } from '@/lib/mentoring/learners/mentees/mentee'
import * as words from '@/messages/generated/mentoring/mentored-plan'
import { AgreedPlanForm } from './agreed-plan-form'
import { AgreedPlanWithdraw } from './agreed-plan-withdraw'
import { termsInWords } from './agreed-plan-words'
import { mentorAtSentenceStart } from './mentor-words'

const stateWords: Record<PlanState, () => string> = {
  proposed: words.stateProposed,
  agreed: words.stateAgreed,
  declined: words.stateDeclined,
  withdrawn: words.stateWithdrawn,
  replaced: words.stateReplaced,
}

type AgreedPlanSectionProps = {
  mentee: Mentee
  /** Open proposals and plans in force, and a page of the earlier ones with one more. */
  plans: readonly AgreedPlan[]
  /** Offset of the page of earlier plans. */
  from: number
  place: PageQuery
  weeklyHours: number
  timeZone: string
}

/** Id of the section, for links to pages of earlier plans. */
export const PLANS = 'plans'
const EARLIER: PageBudget = { most: 20, bytes: 20_000 }

/** The plans that a mentor and a learner agreed on, and a form to propose another. */
export function AgreedPlanSection({ mentee, plans, from, place, weeklyHours, timeZone }: AgreedPlanSectionProps) {
  const isOpen = ({ state }: AgreedPlan) => state === 'proposed' || state === 'agreed'
  const [open, past] = [plans.filter(isOpen), plans.filter((plan) => !isOpen(plan))]
  const { shown, hasMore } = fitOnPage(past, EARLIER)
  const to = (plansFrom?: number) => toPageHref(place, { plansFrom }, PLANS)
  return (
    <>
      {open.length > 0 ? <PlanList learnerId={mentee.id} plans={open} timeZone={timeZone} /> : <p>{words.none()}</p>}
      {past.length > 0 || from > 0 ? (
        <Fold
          className="mt-2"
          startsOpen={from > 0}
          summary={<span className="text-sm text-pine">{words.earlier()}</span>}
        >
          <PlanList learnerId={mentee.id} plans={shown} timeZone={timeZone} />
          <Pagination
            label={words.earlier()}
            first={from > 0 ? { href: to(), text: words.showNewest() } : null}
            next={hasMore ? { href: to(from + shown.length), text: words.showOlder() } : null}
          />
        </Fold>
      ) : null}
      <details className="no-print mt-2" open={open.length === 0}>
        <summary className="flex min-h-11 cursor-pointer items-center text-sm text-pine">{words.propose()}</summary>
        <p className="mb-4 text-sm text-muted">{words.proposeHint({ name: mentee.name })}</p>
        <AgreedPlanForm learner={mentee} cohorts={mentee.cohorts} weeklyHours={weeklyHours} />
      </details>
    </>
  )
}

type PlanListProps = { learnerId: string; plans: readonly AgreedPlan[]; timeZone: string }

function PlanList({ learnerId, plans, timeZone }: PlanListProps) {
  return (
    <ul className="border-t border-rule">
      {plans.map((plan) => (
        <li key={plan.id} className="border-b border-rule py-3">
          <p>{termsInWords(plan)}</p>
          <p className="text-sm text-muted">{standingInWords(plan, timeZone)}</p>
          {plan.note ? <p className="mt-1 text-sm break-words whitespace-pre-line">{plan.note}</p> : null}
          {plan.state === 'proposed' ? <AgreedPlanWithdraw learnerId={learnerId} planId={plan.id} /> : null}
        </li>
      ))}
    </ul>
  )
}

function standingInWords({ state, mentorName, cohort, proposedAt, answeredAt }: AgreedPlan, timeZone: string): string {
  const day = (moment: string) => formatLongDay(toDay(new Date(moment), timeZone))
  const proposal = {
    state: stateWords[state](),
    mentor: mentorAtSentenceStart(mentorName),
    cohort: cohort.name,
    day: day(proposedAt),
  }
  return answeredAt ? words.answered({ ...proposal, answered: day(answeredAt) }) : words.proposed(proposal)
}
