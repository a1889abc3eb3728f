import type { Level } from '@/lib/learning/roadmaps/roadmap'
import type { Gate, LevelStatus } from './gates'
import { bindingInWords, gateName, levelName, reachedName } from './level-words'

/** Converts a learner's level for the HTTP API. */
export function presentLevel(standing: LevelStatus) {
  const { leadsToLevels, claimed, verified, next, gates, binding, hasPaidWork } = standing
  const named = (level: Level | null) => (level ? { level, name: levelName(level, hasPaidWork) } : null)
  const reached = reachedName(standing)
  return {
    reached: { claimed: claimed && reached ? { level: claimed, name: reached } : null, verified: named(verified) },
    next: leadsToLevels ? named(next) : null,
    gates: gates.map(presentGate),
    binding: binding ? { ...presentGate(binding), sentence: bindingInWords(binding, leadsToLevels) } : null,
  }
}

function presentGate(gate: Gate) {
  const name = gateName(gate)
  if (gate.kind === 'experience') {
    const { kind, months, required, isOpen } = gate
    return { kind, name, months, requiredMonths: required, isOpen }
  }
  const { kind, stageSlug, done, verified, skipped, total, isOpen } = gate
  return { kind, name, stage: stageSlug, done, verified, skipped, total, isOpen }
}
