import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { activeDays, type PausedSpans } from '@/lib/learning/forecast/pace/pauses'
import { type PlannedHours, weeklyHoursOn } from '@/lib/learning/plans/planned-hours'
import type { LearnerSchedule } from '@/lib/mentoring/cohorts/schedule/schedule'

/** A plan that a mentor proposed and the learner agreed to. */
export type Agreement = {
  readonly agreedOn: Day
  readonly arriveBy: Day
  /** Share of the goal's effort done when it was agreed, 0 to 1. */
  readonly shareDone: number
}

/** The plan against which a learner's progress in a cohort is measured. */
export type PlanBaseline =
  | { readonly kind: 'agreed' | 'own'; readonly from: Day; readonly to: Day; readonly share: number }
  | { readonly kind: 'deadline'; readonly from: Day; readonly to: Day }
  | (PlannedHours & { readonly kind: 'hours'; readonly from: Day })

type Terms = {
  readonly agreement: Agreement | null
  readonly schedule: Pick<LearnerSchedule, 'startsOn' | 'dueOn' | 'isDueOwn'>
  /** Days of the cohort's time zone. */
  readonly joinedOn: Day
  /** A mentor set the start for this learner. */
  readonly isStartOwn: boolean
  /** The learner's own; null before they made one. */
  readonly plan: (PlannedHours & { readonly startedOn: Day }) | null
}

/**
 * Chooses a date that a mentor moved for the learner, unless a plan was agreed after it; then the agreed plan, the
 * cohort's dates, and the hours of the learner's own plan. Ignores a date that was over when they began. Null without
 * any plan. A moved date replaces an agreed one: what was done by the agreement counts on.
 */
export function toPlanBaseline({ agreement, schedule, joinedOn, isStartOwn, plan }: Terms): PlanBaseline | null {
  const { startsOn, dueOn: to, isDueOwn } = schedule
  if (agreement && !isDueOwn) {
    return { kind: 'agreed', from: agreement.agreedOn, to: agreement.arriveBy, share: agreement.shareDone }
  }
  const isLater = startsOn !== null && (isStartOwn || startsOn > joinedOn)
  const from = agreement?.agreedOn ?? (isLater ? startsOn : joinedOn)
  if (to !== null && to > from) {
    return isDueOwn ? { kind: 'own', from, to, share: agreement?.shareDone ?? 0 } : { kind: 'deadline', from, to }
  }
  if (!plan) return null
  const { startedOn, weeklyHours, earlier } = plan
  return { kind: 'hours', from: startedOn, weeklyHours, ...(earlier && { earlier }) }
}

/**
 * Returns the share of a goal's effort that is due by the end of a day: 0 to 1. It grows linearly up to a deadline;
 * announced pauses and holidays stop the clock, so that what is due moves back by as many days.
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
  const share = planBaseline.kind === 'deadline' ? 0 : planBaseline.share
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
