import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { countTotals, getState, type States, type StepState } from './completion'
import { getTrackSlug, type Ledger } from './log/ledger'
import { parseStatus } from './status'

/** A stored row of a learner's progress. */
type ProgressRow = {
  stepId: string
  status: string
  known: boolean
  reason: string | null
  /** A string is ISO 8601 already. */
  statusAt: Date | string
  evidenceCount: number
  verifiedAt: Date | string | null
}

/** Converts stored rows to states by step id. */
export function statesFromRows(rows: readonly ProgressRow[]): States {
  const states: Record<string, StepState> = {}
  for (const { stepId, status, known, reason, statusAt, evidenceCount, verifiedAt } of rows) {
    const at = typeof statusAt === 'string' ? statusAt : statusAt.toISOString()
    states[stepId] = {
      status: parseStatus(status),
      known,
      reason,
      statusAt: status === 'not-started' ? null : at,
      evidenceCount,
      isVerified: verifiedAt !== null,
    }
  }
  return states
}

/** Builds the row of a learner's state on a step. */
export function toProgressRow(learnerId: string, stepId: string, states: States, at: Date) {
  const { status, known, reason, statusAt, evidenceCount, isVerified } = getState(states, stepId)
  const moments = { statusAt: statusAt ? new Date(statusAt) : at, verifiedAt: isVerified ? at : null }
  return { learnerId, stepId, status, known, reason, evidenceCount, ...moments }
}

const learnsAs = (learnerId: string) => ({ userId: learnerId, role: 'learner' })

/** Counts the core of the junior level that is done, on the learner's track of a roadmap. */
export function countCore(roadmap: Roadmap, { enrollments, states }: Pick<Ledger, 'enrollments' | 'states'>) {
  const { done, total } = countTotals(roadmap, getTrackSlug(roadmap, enrollments), states).byLevel.junior
  return { coreDone: done, coreTotal: total }
}

/** Builds the update that marks a learner's stats as outdated, so that they are recomputed. */
export const outdateLearnerStats = (learnerId: string) => ({
  where: learnsAs(learnerId),
  data: { learnerStatsAt: null },
})
