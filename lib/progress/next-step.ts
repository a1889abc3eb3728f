import { onTrack, type Roadmap, type Step, stepsOf } from '@/lib/roadmaps/roadmap'
import { countsAsDone, missingPrerequisites, type States, stateOf } from './completion'

export type NextStep = {
  readonly step: Step
  /** Already under way. */
  readonly isStarted: boolean
  /** Steps that wait for this one alone. */
  readonly opens: readonly Step[]
  /** Core steps of its stage and level that would be left after it. */
  readonly leftInStage: number
}

/**
 * The step to take now: of those that nothing holds back, what is under way first, then core before optional, the
 * nearest level, the stage in the roadmap's order, and what opens most. Null when there is nothing left.
 */
export function nextStep(roadmap: Roadmap, trackSlug: string, states: States): NextStep | null {
  const steps = stepsOf(onTrack(roadmap, trackSlug))
  const isOpen = (step: Step) => !countsAsDone(stateOf(states, step.id).status) && !isSkipped(states, step)
  const open = steps.filter(isOpen)
  // A skipped prerequisite must not hold back for ever what stands behind it.
  const holdsBack = (step: Step) => missingPrerequisites(step, steps, states).some((other) => !isSkipped(states, other))
  const free = open.filter((step) => !holdsBack(step))
  const opensOf = (step: Step) => {
    const after = { ...states, [step.id]: { ...stateOf(states, step.id), status: 'done' as const } }
    return open.filter(
      (other) => other.prerequisites.includes(step.id) && missingPrerequisites(other, steps, after).length === 0,
    )
  }
  const rank = (step: Step) => [
    stateOf(states, step.id).status === 'learning' ? 0 : 1,
    step.isCore ? 0 : 1,
    ['junior', 'mid', 'senior'].indexOf(step.level),
    roadmap.stages.findIndex((stage) => stage.slug === step.stageSlug),
    steps.indexOf(step),
  ]
  const [step] = [...free].sort((a, b) => compare(rank(a), rank(b)))
  if (!step) return null
  const leftInStage = open.filter(
    (other) => other.stageSlug === step.stageSlug && other.level === step.level && other.isCore && other !== step,
  ).length
  return { step, isStarted: stateOf(states, step.id).status === 'learning', opens: opensOf(step), leftInStage }
}

const isSkipped = (states: States, step: Step) => stateOf(states, step.id).status === 'skipped'

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
