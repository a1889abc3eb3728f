import type { DayNumber } from '@/lib/foundation/values/day-number'
import { PARETO_SHAPE } from '../arrival/arrival'
import type { Pace } from './pace'
import { isPaused, type PausedSpans } from './pauses'

/** Unpaused days without activity after which no date is given. */
export const LONGEST_SILENCE_DAYS = 84
/** Share of silences longer than usual that never end; and the scale in days of those that end. */
const FOR_GOOD = 0.14
const SILENCE_DAYS = 24

/**
 * Whether a learner is active. `paused`: today is in an announced pause. `silent`: no activity for longer than is usual
 * for them. `gone`: for so long that no date can be given. `comesBack` is the chance, 0 to 1, that they return.
 */
export type Presence =
  | { readonly state: 'active' | 'paused' }
  | { readonly state: 'silent' | 'gone'; readonly comesBack: number }

export function getPresence(
  { quietDays, usualQuietDays }: Pick<Pace, 'quietDays' | 'usualQuietDays'>,
  pauses: PausedSpans,
  today: DayNumber,
): Presence {
  const comesBack = chanceOfReturn(quietDays - usualQuietDays)
  if (quietDays >= LONGEST_SILENCE_DAYS) return { state: 'gone', comesBack }
  if (isPaused(pauses, today)) return { state: 'paused' }
  return quietDays > usualQuietDays ? { state: 'silent', comesBack } : { state: 'active' }
}

/** Computes the chance by Bayes' rule: silences that end become rarer by Pareto's law, final ones remain. */
function chanceOfReturn(days: number): number {
  const stillAway = (1 + Math.max(0, days) / SILENCE_DAYS) ** -PARETO_SHAPE
  return ((1 - FOR_GOOD) * stillAway) / ((1 - FOR_GOOD) * stillAway + FOR_GOOD)
}
