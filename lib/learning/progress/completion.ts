import {
  type CompletionRule,
  type CountedStep,
  type Level,
  levels,
  listSteps,
  type Roadmap,
  toTrackRoadmap,
} from '@/lib/learning/roadmaps/roadmap'
import type { Assurance, Status } from './status'

/** Progress of a learner on one step. A step without one is `not-started`. */
export type StepState = {
  readonly status: Status
  /** Done, and known before the learner started on it. */
  readonly known: boolean
  readonly reason: string | null
  /** When the status was set, ISO 8601. */
  readonly statusAt: string | null
  readonly evidenceCount: number
  /** Has an approving verdict that is in force. */
  readonly isVerified: boolean
}

/** By step id. */
export type States = Readonly<Record<string, StepState>>

export const untouched: StepState = {
  status: 'not-started',
  known: false,
  reason: null,
  statusAt: null,
  evidenceCount: 0,
  isVerified: false,
}

export const getState = (states: States, stepId: string): StepState => states[stepId] ?? untouched

export const withState = (states: States, stepId: string, state: StepState): States => ({ ...states, [stepId]: state })

/** Whether a status counts as done. Waived does, skipped never does. */
export const countsAsDone = (status: Status): boolean => status === 'done' || status === 'waived'

/** Returns the assurance of a done step; null while it is not done. */
export function getAssurance(state: StepState): Assurance | null {
  if (!countsAsDone(state.status)) return null
  if (state.isVerified || state.status === 'waived') return 'verified'
  return state.evidenceCount > 0 ? 'evidenced' : 'claimed'
}

/** Whether a done step meets its completion rule. A rule never refuses a tick; it only shows what is missing. */
export function meetsCompletionRule(rule: CompletionRule, assurance: Assurance): boolean {
  if (rule === 'review') return assurance === 'verified'
  return rule === 'tick' || assurance !== 'claimed'
}

/** Counts of steps. `claimed + evidenced + verified = done`. */
export type Tally = {
  readonly total: number
  readonly done: number
  readonly claimed: number
  readonly evidenced: number
  readonly verified: number
  readonly learning: number
  readonly skipped: number
}

export type Totals = {
  /** Core and optional steps of every level. */
  readonly all: Tally
  readonly core: Tally
  /** Core steps of each level alone. */
  readonly byLevel: Readonly<Record<Level, Tally>>
  /** Core steps of each stage, by slug. */
  readonly byStage: Readonly<Record<string, Tally>>
  /** Core steps of each stage up to junior-ready, by slug. */
  readonly juniorByStage: Readonly<Record<string, Tally>>
  /** Optional steps of each stage, by slug. */
  readonly optionalByStage: Readonly<Record<string, Tally>>
}

/** The parts of a learner's progress that the learner and their mentors may see. */
export type Progress = {
  readonly track: string
  readonly states: States
  readonly totals: Totals
  /** Grows with every event: of two answers the one with more events is newer. */
  readonly eventCount: number
}

/** Drops the reasons of waivers, which the browser does not show: a hundred would double the page. */
export const withoutWaiverReasons = <P extends Progress>(progress: P): P => ({
  ...progress,
  states: Object.fromEntries(
    Object.entries(progress.states).map(([id, state]) => [
      id,
      state.status === 'waived' ? { ...state, reason: null } : state,
    ]),
  ),
})

export function tally(steps: readonly Pick<CountedStep, 'id'>[], states: States): Tally {
  const count = { total: steps.length, done: 0, claimed: 0, evidenced: 0, verified: 0, learning: 0, skipped: 0 }
  for (const step of steps) {
    const state = getState(states, step.id)
    const assurance = getAssurance(state)
    if (assurance) {
      count.done++
      count[assurance]++
    } else if (state.status === 'learning') count.learning++
    else if (state.status === 'skipped') count.skipped++
  }
  return count
}

/**
 * Computes all totals of the product: used for the server's answers, the counters of an enrollment and the list in the
 * browser. Only steps on the learner's track count.
 */
export function countTotals(roadmap: Roadmap<CountedStep>, trackSlug: string, states: States): Totals {
  const { all, core, byLevel, byStage } = groupSteps(toTrackRoadmap(roadmap, trackSlug))
  const [junior, mid, senior] = byLevel.map((steps) => tally(steps, states)) as [Tally, Tally, Tally]
  const perStage = (of: 'core' | 'juniorCore' | 'optional') =>
    Object.fromEntries(byStage.map((stage) => [stage.slug, tally(stage[of], states)]))
  return {
    all: tally(all, states),
    core: tally(core, states),
    byLevel: { junior, mid, senior },
    byStage: perStage('core'),
    juniorByStage: perStage('juniorCore'),
    optionalByStage: perStage('optional'),
  }
}

type Steps = readonly CountedStep[]
type Groups = {
  readonly all: Steps
  readonly core: Steps
  /** Core steps of each level, in the order of the levels. */
  readonly byLevel: readonly Steps[]
  readonly byStage: readonly StageSteps[]
}

type StageSteps = {
  readonly slug: string
  readonly core: Steps
  readonly juniorCore: Steps
  readonly optional: Steps
}

/** Cached as long as the roadmap: each tick counts several times. */
const groups = new WeakMap<Roadmap<CountedStep>, Groups>()

function groupSteps(walked: Roadmap<CountedStep>): Groups {
  const known = groups.get(walked)
  if (known) return known
  const core = listSteps(walked).filter((step) => step.isCore)
  const made = {
    all: listSteps(walked),
    core,
    byLevel: levels.map((level) => core.filter((step) => step.level === level)),
    byStage: walked.stages.map(({ slug, steps }) => ({
      slug,
      core: steps.filter((step) => step.isCore),
      juniorCore: steps.filter((step) => step.isCore && step.level === 'junior'),
      optional: steps.filter((step) => !step.isCore),
    })),
  }
  groups.set(walked, made)
  return made
}

/** Lists prerequisites on the learner's track that are not done: advice, never a lock. */
export function missingPrerequisites<Of extends CountedStep>(
  step: CountedStep,
  steps: readonly Of[],
  states: States,
): readonly Of[] {
  const missing = step.prerequisites.filter((id) => isMissing(states, id))
  return missing.length === 0 ? [] : steps.filter(({ id }) => missing.includes(id))
}

/** Whether `missingPrerequisites` would return any. Faster, for all steps of a map at once. */
export const hasMissingPrerequisite = (step: CountedStep, steps: readonly CountedStep[], states: States): boolean =>
  step.prerequisites.some((id) => isMissing(states, id) && steps.some((other) => other.id === id))

const isMissing = (states: States, id: string) => !countsAsDone(getState(states, id).status)

/** Converts progress for the HTTP API: a row for every step of the track, also for those never touched. */
export function presentProgress(roadmap: Roadmap, { track, states, totals, eventCount }: Progress) {
  const steps = listSteps(toTrackRoadmap(roadmap, track)).map(({ id, slug }) => {
    const state = getState(states, id)
    const { status, known, reason, statusAt, evidenceCount, isVerified } = state
    return { id, slug, status, known, reason, statusAt, evidenceCount, isVerified, assurance: getAssurance(state) }
  })
  return { track, steps, totals, eventCount }
}
