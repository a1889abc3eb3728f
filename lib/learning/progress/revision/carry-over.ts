import { isOnTrack, type Step } from '@/lib/learning/roadmaps/roadmap'
import { countsAsDone, getAssurance, getState, type States, type StepState } from '../completion'
import type { LogEntry } from '../log/ledger'
import type { Status } from '../status'

/** A step that was split or merged. */
export type Predecessor = Pick<Step, 'id' | 'tracks'>

export type CarryOver = {
  readonly successorId: string
  /** Those on the learner's track are decisive; if there are none, those with progress. */
  readonly predecessors: readonly Predecessor[]
  /** The successor existed before and took the others in: its own progress is then decisive too. */
  readonly hasOwnMatter: boolean
  readonly trackSlug: string
  readonly states: States
  /** Pieces of evidence that the successor will have in total: its own, and those of all its predecessors. */
  readonly evidenceCount: number
  /** Time to use for what has no time of its own. */
  readonly now: Date
}

/**
 * Computes the progress to carry over to a step that replaced others: done when all of them were done, learning when
 * some were, with the evidence of all of them, and verified when each was. A step that has moved further already stays
 * as it is. Nothing is ever taken away: progress on the predecessors stays in the log.
 * @returns lines for the log, in order; none when there is nothing to carry
 */
export function carryOver(carry: CarryOver): LogEntry[] {
  const { successorId, predecessors, hasOwnMatter, trackSlug, states, evidenceCount, now } = carry
  const touched = predecessors
    .filter((step) => isTouched(getState(states, step.id)))
    .map(({ id }) => getState(states, id))
  if (touched.length === 0) return []
  const walked = predecessors.filter((step) => isOnTrack(step, trackSlug)).map(({ id }) => getState(states, id))
  const current = getState(states, successorId)
  const decisive = [...(walked.length > 0 ? walked : touched), ...(hasOwnMatter ? [current] : [])]
  const target = decideTarget(decisive, touched)
  const base = { stepId: successorId, occurredAt: lastMoment(touched) ?? now }
  const entries: LogEntry[] = []
  if (rank(target.status) > rank(current.status)) {
    entries.push({
      ...base,
      kind: 'carried-status',
      from: current.status,
      to: target.status,
      known: target.known,
      reason: target.reason,
    })
  }
  for (let index = current.evidenceCount; index < evidenceCount; index++) {
    entries.push({ ...base, kind: 'carried-submission', from: null, to: 'repository', reason: null })
  }
  if (!current.isVerified && isVerdictDue(decisive)) {
    entries.push({ ...base, kind: 'carried-verdict', from: null, to: 'competent', reason: null })
  }
  return entries
}

const isTouched = (state: StepState): boolean => state.status !== 'not-started' || state.evidenceCount > 0

/** Whether to carry a verdict: each has one, or a waiver in its place. Waivers alone are carried as waivers. */
const isVerdictDue = (decisive: readonly StepState[]): boolean =>
  decisive.some((state) => state.isVerified) &&
  decisive.every((state) => state.isVerified || getAssurance(state) === 'verified')

/** Ranks a status. Skipped is the learner's word and no progress: it is carried only onto an untouched step. */
const rank = (status: Status): number => ({ 'not-started': 0, skipped: 1, learning: 2, done: 3, waived: 3 })[status]

type Target = Pick<StepState, 'status' | 'known' | 'reason'>

function decideTarget(decisive: readonly StepState[], touched: readonly StepState[]): Target {
  const all = (status: Status) => decisive.every((state) => state.status === status)
  const reason = decisive[0]?.reason ?? null
  if (all('waived')) return { status: 'waived', known: false, reason }
  if (decisive.every((state) => countsAsDone(state.status))) {
    return { status: 'done', known: decisive.every((state) => state.known), reason: null }
  }
  if (all('skipped')) return { status: 'skipped', known: false, reason }
  const isBegun = touched.some((state) => state.status === 'learning' || countsAsDone(state.status))
  return { status: isBegun ? 'learning' : 'not-started', known: false, reason: null }
}

/** Returns the latest time at which one of them got its status. */
function lastMoment(states: readonly StepState[]): Date | null {
  const moments = states.flatMap(({ statusAt }) => (statusAt ? [Date.parse(statusAt)] : []))
  return moments.length > 0 ? new Date(Math.max(...moments)) : null
}
