import { type Day, formatLongDay } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/mentoring/flag-reason'
import type { PlanBaseline } from '../stats/plan-baseline'
import type { LastActivity } from './flag'

/** Parts of the reason for a flag. */
export type FlagReason = {
  /** Days without a pause since the last activity. */
  readonly quietDays: number
  /**
   * Length that nine in ten of their silences did not exceed; null where it is unknown, or does not explain the flag.
   */
  readonly ownQuiet: number | null
  readonly sign: LastActivity['kind']
  /** An announced pause lies in between. */
  readonly hasPaused: boolean
  readonly hasPlan: boolean
  /** Percentage points; negative is ahead. */
  readonly behind: number
  readonly planBaseline: PlanBaseline | null
}

/** "The 50% range starts 12 days after their due date, 12 March 2027." */
export const lateFlagInWords = (lateBy: number, dueOn: Day): string =>
  words.late({ days: lateBy, day: formatLongDay(dueOn) })

/** "No progress for 31 days, longer than usual for them, and 34 points behind the plan of 10 hours a week." */
export function flagInWords(reason: FlagReason): string {
  const { quietDays, ownQuiet, sign, hasPaused, hasPlan, behind, planBaseline } = reason
  return words.reason({
    sign: hasPlan ? sign : 'none',
    days: quietDays,
    isUnusual: ownQuiet !== null && quietDays > ownQuiet,
    hasPaused: hasPlan && hasPaused,
    plan: planBaseline && behind > 0 ? planBaseline.kind : 'other',
    points: behind,
    hours: planBaseline?.kind === 'hours' ? planBaseline.weeklyHours : 0,
    day: planBaseline && planBaseline.kind !== 'hours' ? formatLongDay(planBaseline.to) : '',
  })
}
