import type { Tally } from '@/lib/learning/progress/completion'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import type { Gate, LevelStanding } from './gates'

/** What a level and its gates are called on screen. */

/** "Junior-ready", "Junior", "Mid-level", "Senior": whoever has not been paid for the work yet is not a junior. */
export function levelName(level: Level, hasPaidWork: boolean): string {
  if (level === 'junior') return hasPaidWork ? 'Junior' : 'Junior-ready'
  return level === 'mid' ? 'Mid-level' : 'Senior'
}

/** The same inside a sentence: "junior-ready". */
export const levelInText = (level: Level, hasPaidWork: boolean): string => levelName(level, hasPaidWork).toLowerCase()

/**
 * The level reached: "Junior-ready (self-reported)" until every core step up to it is verified. Null for none.
 */
export function reachedName({ claimed, verified, hasPaidWork }: LevelStanding): string | null {
  if (!claimed) return null
  const name = levelName(claimed, hasPaidWork)
  return claimed === verified ? name : `${name} (self-reported)`
}

/** The level reached, or the one that a learner is on the way to. */
export function standingName(standing: LevelStanding): string {
  const { next, hasPaidWork } = standing
  const reached = reachedName(standing)
  if (reached) return reached
  return next ? `On the way to ${levelInText(next, hasPaidWork)}` : 'No level on this track yet'
}

export const gateName = (gate: Gate): string =>
  gate.kind === 'stage' ? gate.title : `${gate.required / 12} years of paid work`

/** "9 of 12", "8 of 24 months" */
export const gateProgress = (gate: Gate): string =>
  gate.kind === 'stage' ? `${gate.done} of ${gate.total}` : `${gate.months} of ${gate.required} months`

/** "Held back by: Databases, 3 of 9 steps to go." */
export function bindingInWords(gate: Gate): string {
  if (gate.kind === 'experience') return `Next requirement: ${gateName(gate)}, ${gateProgress(gate)} so far.`
  const { title, total, done, skipped } = gate
  const left = total - done
  // Of a gate that only skipped steps keep shut, that is the thing to know.
  if (skipped === left) return `Next requirement: ${title}, ${left} of ${stepsInWords(total)} skipped.`
  return `Next requirement: ${title}, ${left} of ${stepsInWords(total)} to go.`
}

/** The name says "(self-reported)" already where nothing is verified. */
function assuranceOfLevel({ claimed, verified, hasPaidWork }: LevelStanding): string {
  if (claimed === verified) return 'Verified. '
  return verified ? `Verified as ${levelInText(verified, hasPaidWork)}. ` : ''
}

/** The level reached with how sure it is, then what stands before the next. */
export function standingInWords(standing: LevelStanding): string {
  const { claimed, next, binding, hasPaidWork } = standing
  const held = binding ? bindingInWords(binding) : ''
  if (!claimed) return next ? held : 'This track has no steps yet.'
  const ahead = next ? `Next is ${levelInText(next, hasPaidWork)}. ${held}` : 'All requirements of this track are met.'
  return `${assuranceOfLevel(standing)}${ahead}`
}

/** Claimed and verified, apart. */
export function levelsApartInWords({ claimed, verified, hasPaidWork }: LevelStanding): string {
  const name = (level: Level | null) => (level ? levelInText(level, hasPaidWork) : 'no level yet')
  return `Self-reported: ${name(claimed)}. Verified: ${name(verified)}.`
}

export const stepsInWords = (count: number): string => `${count} ${count === 1 ? 'step' : 'steps'}`

/** "12 verified, 19 evidenced, 15 self-reported": what there is none of is left out. */
export const assuranceInWords = ({ verified, evidenced, claimed }: Assured): string =>
  [
    verified > 0 && `${verified} verified`,
    evidenced > 0 && `${evidenced} evidenced`,
    claimed > 0 && `${claimed} self-reported`,
  ]
    .filter(Boolean)
    .join(', ')
type Assured = Pick<Tally, 'verified' | 'evidenced' | 'claimed'>
