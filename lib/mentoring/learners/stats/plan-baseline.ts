import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { activeDays, type PausedSpans } from '@/lib/learning/forecast/pace/pauses'
import { type PlannedHours, weeklyHoursOn } from '@/lib/learning/plans/planned-hours'
import type { CohortTerms } from '@/lib/mentoring/cohorts/cohort'
import { deadlineFor } from '@/lib/mentoring/cohorts/goal'

/** A plan that a mentor proposed and the learner agreed to. */
export type Agreement = {
  readonly agreedOn: Day
  readonly arriveBy: Day
  /** Share of the goal's effort done when it was agreed, 0 to 1. */
  readonly shareDone: number
}

/** The plan against which a learner's progress in a cohort is measured. */
export type PlanBaseline =
  | { readonly kind: 'agreed'; readonly from: Day; readonly to: Day; readonly share: number }
  | { readonly kind: 'deadline'; readonly from: Day; readonly to: Day }
  | (PlannedHours & { readonly kind: 'hours'; readonly from: Day })

type Terms = {
  readonly agreement: Agreement | null
  readonly cohort: Pick<CohortTerms, 'startsOn' | 'deadline'>
  readonly joinedOn: Day
  /** The learner's own; null before they made one. */
  readonly plan: (PlannedHours & { readonly startedOn: Day }) | null
}

/**
 * Chooses the agreed plan first, then the cohort's deadline, then the hours of the learner's own plan. Ignores a
 * deadline that was over when they joined. Null without any plan.
 */
export function toPlanBaseline({ agreement, cohort, joinedOn, plan }: Terms): PlanBaseline | null {
  if (agreement) {
    return { kind: 'agreed', from: agreement.agreedOn, to: agreement.arriveBy, share: agreement.shareDone }
  }
  const from = cohort.startsOn !== null && cohort.startsOn > joinedOn ? cohort.startsOn : joinedOn
  const to = deadlineFor(cohort.deadline, joinedOn)
  if (to !== null && to > from) return { kind: 'deadline', from, to }
  if (!plan) return null
  const { startedOn, weeklyHours, earlier } = plan
  return { kind: 'hours', from: startedOn, weeklyHours, ...(earlier && { earlier }) }
}

/**
 * Returns the share of a goal's effort that is due by the end of a day: 0 to 1. It grows linearly up to a deadline;
 * announced pauses stop the clock, so that what is due moves back by as many days.
 */
export function computeDueShare(
  planBaseline: PlanBaseline,
  goalHours: number,
  pauses: PausedSpans,
  today: DayNumber,
): number {
  const from = toDayNumber(planBaseline.from)
  if (planBaseline.kind === 'hours') {
    const hours = hoursBy(planBaseline, from, pauses, today)
    return goalHours > 0 ? Math.min(1, hours / goalHours) : 0
  }
  const share = planBaseline.kind === 'agreed' ? planBaseline.share : 0
  const days = toDayNumber(planBaseline.to) - from
  const gone = days > 0 ? Math.min(1, activeDays(pauses, from + 1, today) / days) : 1
  return share + (1 - share) * gone
}

/** Sums a plan's hours from a day on, by the hours in force on each day, outside pauses. */
function hoursBy(plan: PlannedHours, from: DayNumber, pauses: PausedSpans, today: DayNumber): number {
  const changes = (plan.earlier ?? [])
    .map(({ before }) => toDayNumber(before))
    .filter((day) => day > from && day <= today)
  const weeklyHours = weeklyHoursOn(plan)
  const starts = [from, ...changes]
  return starts.reduce((sum, start, index) => {
    const last = (starts[index + 1] ?? today + 1) - 1
    return sum + (weeklyHours(start) * activeDays(pauses, start, last)) / 7
  }, 0)
}

/**
 * Returns the whole percentage points between what is due and what is done; negative is ahead. Truncates towards zero,
 * with a tolerance so that 25 points stay 25.
 */
export function pointsBehind(due: number, done: number): number {
  const points = (due - done) * 100
  return Math.trunc(points + Math.sign(points) * 1e-9) || 0
}
