import { type CountedStep, levels, listSteps, onTrack, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import { countsAsDone, getState, missingPrerequisites, type States, withState } from './completion'

export type NextStep<Of = Step> = {
  readonly step: Of
  /** Already under way. */
  readonly isStarted: boolean
  /** Steps that wait for this one alone. */
  readonly opens: readonly Of[]
  /** Other core steps of its stage and level that are not done; skipped ones too, for they are not done either. */
  readonly leftInStage: number
}

/**
 * The step to take now: what is under way first; then, of the steps that nothing holds back, core before optional,
 * the nearest level, the stage in the roadmap's order, what opens most, and the roadmap's own order. Null when
 * nothing is left that was not skipped.
 */
export function nextStep<Of extends CountedStep>(
  roadmap: Roadmap<Of>,
  trackSlug: string,
  states: States,
): NextStep<Of> | null {
  const steps = listSteps(onTrack(roadmap, trackSlug))
  const open = openSteps(steps, states)
  const candidates = open
    // Prerequisites advise. What was taken up all the same is to be finished.
    .filter((step) => isStarted(states, step) || !isHeldBack(step, steps, states))
    .map((step) => ({ step, opens: listOpened(step, open, steps, states) }))
  const stageOrder = roadmap.stages.map((stage) => stage.slug)
  const rank = ({ step, opens }: Candidate<Of>) => [
    isStarted(states, step) ? 0 : 1,
    step.isCore ? 0 : 1,
    levels.indexOf(step.level),
    stageOrder.indexOf(step.stageSlug),
    -opens.length,
    steps.indexOf(step),
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

const openSteps = <Of extends CountedStep>(steps: readonly Of[], states: States) =>
  steps.filter((step) => !isDone(states, step) && !isSkipped(states, step))

/** A skipped prerequisite must not hold back for ever what stands behind it. */
const isHeldBack = (step: CountedStep, steps: readonly CountedStep[], states: States) =>
  missingPrerequisites(step, steps, states).some((other) => !isSkipped(states, other))

/** @param open of the steps those that are neither done nor skipped */
function listOpened<Of extends CountedStep>(
  step: Of,
  open: readonly Of[],
  steps: readonly Of[],
  states: States,
): readonly Of[] {
  const waiting = open.filter((other) => other.prerequisites.includes(step.id))
  if (waiting.length === 0) return []
  const after = withState(states, step.id, { ...getState(states, step.id), status: 'done' })
  return waiting.filter((other) => !isHeldBack(other, steps, after))
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
