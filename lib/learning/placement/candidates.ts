import { getState, type States } from '@/lib/learning/progress/completion'
import { listSteps, type Roadmap, type Stage, type Step } from '@/lib/learning/roadmaps/roadmap'

/** A step that the learner may know already, with the question that tells. */
export type PlacementStep = {
  readonly id: string
  readonly slug: string
  readonly title: string
  /** Of the middle learner. */
  readonly hours: number
  readonly status: 'not-started' | 'learning'
  /** Ids of the steps that come before it on the track, near and far, in whichever stage. */
  readonly restsOn: readonly string[]
  readonly question: string
  readonly answer: string
}

export type PlacementStage = {
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** Place of the stage in the roadmap, from 0: its blaze. */
  readonly position: number
  /** In the roadmap's order; never empty. */
  readonly steps: readonly PlacementStep[]
}

export type SelfCheck = { readonly question: string; readonly answer: string }

/**
 * Steps that a placement may tick: of the junior core, and neither done nor put aside. What somebody made or has to
 * show a mentor is not known by answering a question.
 */
export function isCandidate(step: Step, states: States): boolean {
  const isKnowledge = step.kind !== 'project' && step.completionRule !== 'review'
  return step.isCore && step.level === 'junior' && isKnowledge && openStatus(step, states) !== null
}

/** Skipped is left out: that was the learner's own choice, which a question about another step must not undo. */
function openStatus(step: Step, states: States): PlacementStep['status'] | null {
  const { status } = getState(states, step.id)
  return status === 'not-started' || status === 'learning' ? status : null
}

/**
 * What there is to ask about, stage by stage. Stages with nothing to ask are left out.
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

/** The prerequisites of a step and theirs; also through steps that are done or are no candidates. */
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
