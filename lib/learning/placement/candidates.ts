import { getState, type States } from '@/lib/learning/progress/completion'
import { listSteps, type Roadmap, type Stage, type Step } from '@/lib/learning/roadmaps/roadmap'

/** A step that the learner may already know, with its question. */
export type PlacementStep = {
  readonly id: string
  readonly slug: string
  readonly title: string
  /** Median effort. */
  readonly hours: number
  readonly status: 'not-started' | 'learning'
  /** Ids of all its direct and indirect prerequisites on the track, in any stage. */
  readonly restsOn: readonly string[]
  readonly question: string
  readonly answer: string
}

export type PlacementStage = {
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** Index of the stage in the roadmap, from 0; it selects the stage's blaze. */
  readonly position: number
  /** In the roadmap's order; never empty. */
  readonly steps: readonly PlacementStep[]
}

export type SelfCheck = { readonly question: string; readonly answer: string }

/**
 * Whether a placement may tick a step: one of the junior core, neither done nor skipped. Projects and reviewed steps
 * cannot be judged by answering a question.
 */
export function isCandidate(step: Step, states: States): boolean {
  const isKnowledge = step.kind !== 'project' && step.completionRule !== 'review'
  return step.isCore && step.level === 'junior' && isKnowledge && openStatus(step, states) !== null
}

/**
 * Returns null for a skipped step: skipping was the learner's own choice, which a question about another step must not
 * undo.
 */
export function openStatus(step: Step, states: States): PlacementStep['status'] | null {
  const { status } = getState(states, step.id)
  return status === 'not-started' || status === 'learning' ? status : null
}

/**
 * Lists the steps to ask about, stage by stage. Stages without any are left out.
 * @param roadmap on the learner's track
 * @param checks the most telling question of each step, by step id
 */
export function placementStages(
  roadmap: Roadmap,
  states: States,
  checks: ReadonlyMap<string, SelfCheck>,
): readonly PlacementStage[] {
  const all = listSteps(roadmap)
  return roadmap.stages
    .map((stage, position) => {
      const { slug, title, summary } = stage
      return { slug, title, summary, position, steps: candidatesIn(stage, all, states, checks) }
    })
    .filter(({ steps }) => steps.length > 0)
}

function candidatesIn(
  stage: Stage,
  all: readonly Step[],
  states: States,
  checks: ReadonlyMap<string, SelfCheck>,
): readonly PlacementStep[] {
  return stage.steps.flatMap((step) => {
    const status = openStatus(step, states)
    const check = checks.get(step.id)
    if (!status || !check || !isCandidate(step, states)) return []
    const { id, slug, title, effort } = step
    return [{ id, slug, title, hours: effort.median, status, restsOn: restsOn(step, all), ...check }]
  })
}

/**
 * Returns the ids of all prerequisites of a step, direct and indirect; also through steps that are done or are no
 * candidates.
 */
function restsOn(step: Step, all: readonly Step[]): readonly string[] {
  const found = new Set<string>()
  const visit = ({ prerequisites }: Step): void => {
    for (const other of all) {
      if (!prerequisites.includes(other.id) || found.has(other.id)) continue
      found.add(other.id)
      visit(other)
    }
  }
  visit(step)
  return [...found]
}
