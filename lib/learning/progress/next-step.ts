import {
  type CountedStep,
  hasLevels,
  levels,
  listSteps,
  type Roadmap,
  type Step,
  toTrackRoadmap,
} from '@/lib/learning/roadmaps/roadmap'
import { countsAsDone, getState, type States } from './completion'

export type NextStep<Of = Step> = {
  readonly step: Of
  /** Already in progress. */
  readonly isStarted: boolean
  /** Steps for which this is the only missing prerequisite. */
  readonly opens: readonly Of[]
  /** Other core steps of its stage and level that are not done, including skipped ones. */
  readonly leftInStage: number
}

/**
 * Chooses the step to take now: one in progress first; then, of the steps whose prerequisites are done, core before
 * optional, the nearest level, the stage in the roadmap's order, the one that unlocks most, and the roadmap's own
 * order. A roadmap without levels is followed in its own order alone: there the first open step comes next. Null when
 * nothing is left that was not skipped.
 */
export function chooseNextStep<Of extends CountedStep>(
  roadmap: Roadmap<Of>,
  trackSlug: string,
  states: States,
): NextStep<Of> | null {
  const steps = listSteps(toTrackRoadmap(roadmap, trackSlug))
  const waits = listWaits(steps, states)
  const opened = groupOpened(waits)
  const isOrdered = !hasLevels(roadmap)
  const candidates = waits
    // Prerequisites are advice: a step started without them is to be finished.
    .filter(({ step, on }) => isOrdered || isStarted(states, step) || on.length === 0)
    .map(({ step }) => ({ step, opens: opened.get(step.id) ?? [] }))
  const stageOrder = roadmap.stages.map((stage) => stage.slug)
  const rankInLevels = ({ step, opens }: Candidate<Of>) => [
    step.isCore ? 0 : 1,
    levels.indexOf(step.level),
    stageOrder.indexOf(step.stageSlug),
    -opens.length,
  ]
  const rank = (candidate: Candidate<Of>) => [
    isStarted(states, candidate.step) ? 0 : 1,
    ...(isOrdered ? [] : rankInLevels(candidate)),
    steps.indexOf(candidate.step),
  ]
  const [best] = candidates
    .map((candidate) => ({ ...candidate, rank: rank(candidate) }))
    .sort((a, b) => compare(a.rank, b.rank))
  if (!best) return null
  const { step, opens } = best
  return { step, opens, isStarted: isStarted(states, step), leftInStage: leftBeside(step, steps, states) }
}

type Candidate<Of> = { readonly step: Of; readonly opens: readonly Of[] }

const isDone = (states: States, step: CountedStep) => countsAsDone(getState(states, step.id).status)
const isSkipped = (states: States, step: CountedStep) => getState(states, step.id).status === 'skipped'
const isStarted = (states: States, step: CountedStep) => getState(states, step.id).status === 'learning'

/** A step that is neither done nor skipped, and the ids of its prerequisites that are neither. */
type Wait<Of> = { readonly step: Of; readonly on: readonly string[] }

/** Lists open steps with their open prerequisites. A skipped prerequisite must not block its dependents for ever. */
function listWaits<Of extends CountedStep>(steps: readonly Of[], states: States): readonly Wait<Of>[] {
  const open = steps.filter((step) => !isDone(states, step) && !isSkipped(states, step))
  const ids = new Set(open.map(({ id }) => id))
  return open.map((step) => ({ step, on: step.prerequisites.filter((id) => ids.has(id)) }))
}

/** Groups steps by their only open prerequisite. */
function groupOpened<Of extends CountedStep>(waits: readonly Wait<Of>[]): ReadonlyMap<string, readonly Of[]> {
  const opened = new Map<string, Of[]>()
  for (const { step, on } of waits) {
    const [id, ...others] = on
    if (id === undefined || others.length > 0) continue
    opened.set(id, [...(opened.get(id) ?? []), step])
  }
  return opened
}

const leftBeside = (step: CountedStep, steps: readonly CountedStep[], states: States): number =>
  steps.filter(
    (other) =>
      other.stageSlug === step.stageSlug &&
      other.level === step.level &&
      other.isCore &&
      other.id !== step.id &&
      !isDone(states, other),
  ).length

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
