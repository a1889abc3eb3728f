import type { Day } from '@/lib/foundation/values/day-words'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { countTotals, getState, type States, type StepState } from './completion'
import { type Ledger, trackOn } from './record'
import { parseStatus } from './status'

/** What is stored of a learner's progress, as rows. */

type ProgressRow = {
  stepId: string
  status: string
  known: boolean
  reason: string | null
  /** A text is ISO 8601 already. */
  statusAt: Date | string
  evidenceCount: number
  verifiedAt: Date | string | null
}

/** Stored rows as states by step id. */
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

/** The row of where the learner stands on a step. */
export function progressRow(learnerId: string, stepId: string, states: States, at: Date) {
  const { status, known, reason, statusAt, evidenceCount, isVerified } = getState(states, stepId)
  const moments = { statusAt: statusAt ? new Date(statusAt) : at, verifiedAt: isVerified ? at : null }
  return { learnerId, stepId, status, known, reason, evidenceCount, ...moments }
}

const learnsAs = (learnerId: string) => ({ userId: learnerId, role: 'learner' })

/** How much of the core of the junior level is done, on the learner's track of a roadmap. */
export function countCore(roadmap: Roadmap, { enrollments, states }: Pick<Ledger, 'enrollments' | 'states'>) {
  const { done, total } = countTotals(roadmap, trackOn(roadmap, enrollments), states).byLevel.junior
  return { coreDone: done, coreTotal: total }
}

/**
 * What a learner's memberships carry of their progress, for the lists of their mentors. Their standing is to be worked
 * out anew after it.
 * @param main the roadmap that plans and levels are for
 */
export const membershipUpdate = (
  learnerId: string,
  main: Roadmap,
  ledger: Pick<Ledger, 'enrollments' | 'states'>,
  lastLearningDay: Day | null,
) => ({
  where: learnsAs(learnerId),
  data: { ...countCore(main, ledger), lastLearningDay: lastLearningDay ?? '', standingAt: null },
})

/** Asks for a learner's standing to be worked out anew: something it follows from has changed. */
export const standingOutdated = (learnerId: string) => ({ where: learnsAs(learnerId), data: { standingAt: null } })
