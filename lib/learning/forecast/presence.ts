import type { DayNumber } from '@/lib/foundation/values/day-number'
import { PARETO_SHAPE } from './arrival'
import type { Pace } from './pace'
import { isPaused, type PausedSpans } from './pauses'

/** After so many unpaused days without any sign of life no date can be given. */
export const LONGEST_SILENCE_DAYS = 84
/** Of all silences longer than usual, the part that never ends; and how many days they last, those that end. */
const FOR_GOOD = 0.14
const SILENCE_DAYS = 24

/**
 * Whether a learner is there. `paused`: today is in an announced pause. `silent`: nothing has moved for longer than is
 * usual for them. `gone`: for so long that no date can be given. With the chance, 0 to 1, that they come back.
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

/** Bayes' rule: silences that end grow rarer by Pareto's law, those for good stay. */
function chanceOfReturn(days: number): number {
  const stillAway = (1 + Math.max(0, days) / SILENCE_DAYS) ** -PARETO_SHAPE
  return ((1 - FOR_GOOD) * stillAway) / ((1 - FOR_GOOD) * stillAway + FOR_GOOD)
}
