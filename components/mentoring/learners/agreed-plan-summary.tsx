import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { AgreedPlan } from '@/lib/mentoring/learners/agreed-plans/agreed-plan'
import * as words from '@/messages/generated/mentoring/agreed-plan'
import { termsInWords } from './agreed-plan-words'
import { mentorInSentence } from './mentor-words'

type AgreedPlanSummaryProps = { plans: readonly AgreedPlan[]; timeZone: string }

/** Summary of the plans in force that the learner agreed with their mentors; empty without any. */
export function AgreedPlanSummary({ plans, timeZone }: AgreedPlanSummaryProps) {
  const agreed = plans.filter(({ state }) => state === 'agreed')
  if (agreed.length === 0) return null
  return (
    <div className="mb-6 border-l-4 border-pine bg-sunk px-4 py-3">
      <h3 className="text-base">{words.agreedTitle()}</h3>
      <ul>
        {agreed.map((plan) => (
          <li key={plan.id} className="mt-1">
            {termsInWords(plan)} <span className="text-sm text-muted">{partnersInWords(plan, timeZone)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">{words.agreedHint()}</p>
    </div>
  )
}

function partnersInWords({ cohort, mentorName, answeredAt }: AgreedPlan, timeZone: string): string {
  const partners = { cohort: cohort.name, mentor: mentorInSentence(mentorName) }
  if (!answeredAt) return words.agreedWith(partners)
  return words.agreedSince({ ...partners, day: formatLongDay(toDay(new Date(answeredAt), timeZone)) })
}
