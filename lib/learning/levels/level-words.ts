import type { Tally } from '@/lib/learning/progress/completion'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/levels'
import type { Gate, LevelStatus } from './gates'

/** Words for levels and gates on screen. */

/** Returns "Junior-ready", "Junior", "Mid-level" or "Senior". Without paid work nobody is called a junior. */
export const levelName = (level: Level, hasPaidWork: boolean): string => words.name({ level: rank(level, hasPaidWork) })

/** Returns the same for use within a sentence: "junior-ready". */
export const levelInText = (level: Level, hasPaidWork: boolean): string =>
  words.nameInText({ level: rank(level, hasPaidWork) })

/**
 * Returns what a roadmap leads to, for use within a sentence: "junior-ready"; "the end" of one without levels.
 */
export const goalInText = (leadsToLevels: boolean, level: Level, hasPaidWork: boolean): string =>
  leadsToLevels ? levelInText(level, hasPaidWork) : words.end()

/** Returns the same as a name: "Junior-ready"; "Finished" on a roadmap without levels. */
export const goalName = (leadsToLevels: boolean, level: Level, hasPaidWork: boolean): string =>
  leadsToLevels ? levelName(level, hasPaidWork) : words.finished()

const rank = (level: Level, hasPaidWork: boolean) => (level === 'junior' && !hasPaidWork ? 'ready' : level)

/**
 * Returns the level reached: "Junior-ready (self-reported)" until every core step up to it is verified. Null for none.
 */
export function reachedName({ claimed, verified, hasPaidWork }: LevelStatus): string | null {
  if (!claimed) return null
  const level = levelName(claimed, hasPaidWork)
  return claimed === verified ? level : words.selfReportedLevel({ level })
}

/** Returns the level reached, or the one that a learner is on the way to. */
export function levelStatusName(standing: LevelStatus): string {
  const { next, hasPaidWork } = standing
  const reached = reachedName(standing)
  if (reached) return reached
  return next ? words.onTheWay({ level: levelInText(next, hasPaidWork) }) : words.noLevel()
}

export const gateName = (gate: Gate): string =>
  gate.kind === 'stage' ? gate.title : words.work({ years: gate.required / 12 })

/** Returns text such as "9 of 12", "8 of 24 months" */
export const gateProgress = (gate: Gate): string =>
  gate.kind === 'stage' ? words.stepsProgress(gate) : words.monthsProgress(gate)

/** Returns text such as "Next requirement: Databases, 3 of 9 steps to go." */
export function bindingInWords(gate: Gate, leadsToLevels = true): string {
  if (gate.kind === 'experience') return words.requirementWork({ work: gateName(gate), progress: gateProgress(gate) })
  const { title: stage, total, done, skipped } = gate
  const left = total - done
  if (!leadsToLevels) return (skipped === left ? words.stageSkipped : words.stageSteps)({ stage, left, total })
  // When only skipped steps keep the gate closed, the sentence says so.
  return (skipped === left ? words.requirementSkipped : words.requirementSteps)({ stage, left, total })
}

/** Returns null when nothing is verified, since the name already has "(self-reported)". */
function assuranceOfLevel({ claimed, verified, hasPaidWork }: LevelStatus): string | null {
  if (claimed === verified) return words.verifiedAll()
  return verified && words.verifiedAs({ level: levelInText(verified, hasPaidWork) })
}

/** Returns the level reached with its assurance, then the requirement for the next. */
export function levelStatusInWords(standing: LevelStatus): string {
  const { leadsToLevels, claimed, next, binding, hasPaidWork } = standing
  const held = binding && bindingInWords(binding, leadsToLevels)
  if (!claimed) return next ? (held ?? '') : words.noSteps()
  const ahead = next ? [words.nextIs({ level: levelInText(next, hasPaidWork) }), held] : [words.allMet()]
  return [assuranceOfLevel(standing), ...ahead].filter(Boolean).join(' ')
}

/** Returns the claimed and the verified level separately. */
export function levelsApartInWords({ claimed, verified, hasPaidWork }: LevelStatus): string {
  const name = (level: Level | null) => (level ? levelInText(level, hasPaidWork) : words.noLevelYet())
  return words.apart({ claimed: name(claimed), verified: name(verified) })
}

export const stepsInWords = (count: number): string => words.steps({ count })

/** "12 verified, 19 evidenced, 15 self-reported": kinds without steps are left out. */
export const assuranceInWords = ({ verified, evidenced, claimed }: Assured): string =>
  [
    verified > 0 && words.verified({ count: verified }),
    evidenced > 0 && words.evidenced({ count: evidenced }),
    claimed > 0 && words.selfReported({ count: claimed }),
  ]
    .filter(Boolean)
    .join(', ')
type Assured = Pick<Tally, 'verified' | 'evidenced' | 'claimed'>
