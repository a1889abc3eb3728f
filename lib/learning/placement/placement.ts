import type { PlacementStage, PlacementStep } from './candidates'

/** Most questions of a placement: at about 15 seconds each, five minutes. */
export const QUESTIONS_IN_ALL = 20

/** The learner's own judgement of their answer. "Partly" counts as not known yet. */
export type PlacementVerdict = 'knew' | 'partly' | 'not-yet'

export type Judgement = { readonly stepId: string; readonly verdict: PlacementVerdict }

export type Question = {
  readonly stage: PlacementStage
  /** Number of the stage among those asked about, from 1. */
  readonly stageNumber: number
  readonly step: PlacementStep
  /** Number of the question in its stage, from 1. */
  readonly number: number
  /** Most questions that this stage can take. */
  readonly atMost: number
}

/**
 * Returns the question after these judgements; null when none is left. Each stage has an even share of the questions
 * that earlier stages left over, so fewer stages are examined more closely.
 * @param stages those that the learner has worked with
 * @param judgements in order, each for a question that this function returned
 */
export function nextQuestion(stages: readonly PlacementStage[], judgements: readonly Judgement[]): Question | null {
  let left = QUESTIONS_IN_ALL
  for (const [index, stage] of stages.entries()) {
    const atMost = Math.ceil(left / (stages.length - index))
    const { asked, undecided } = standingIn(stage, stages, judgements)
    const step = asked < atMost ? mostTelling(undecided) : null
    if (step) return { stage, stageNumber: index + 1, step, number: asked + 1, atMost }
    left -= asked
  }
  return null
}

/**
 * Lists the steps that the learner knows by these judgements, in the roadmap's order: known steps and their
 * prerequisites in any stage. Steps judged unknown are left out, and so are their dependents in the same stage.
 * @param stages all stages: prerequisites may lie in one that the learner was not asked about
 */
export function suggestedSteps(
  stages: readonly PlacementStage[],
  judgements: readonly Judgement[],
): readonly PlacementStep[] {
  return stages.flatMap((stage) => {
    const { known } = standingIn(stage, stages, judgements)
    return stage.steps.filter((step) => known.has(step.id))
  })
}

/** Maps each suggested step that was not asked about to the known step that implies it. */
export function findImplied(
  stages: readonly PlacementStage[],
  judgements: readonly Judgement[],
): ReadonlyMap<string, PlacementStep> {
  const knew = findJudged(stages, judgements).filter(({ verdict }) => verdict === 'knew')
  const isKnew = (id: string) => knew.some(({ step }) => step.id === id)
  return new Map(
    suggestedSteps(stages, judgements).flatMap(({ id }) => {
      const by = isKnew(id) ? undefined : knew.find(({ step }) => step.restsOn.includes(id))
      return by ? [[id, by.step] as const] : []
    }),
  )
}

/**
 * Lists the missing prerequisites of a step chosen by hand, in the roadmap's order.
 * @param isAside the learner does not want it
 */
export function listPrerequisites(
  stages: readonly PlacementStage[],
  stepId: string,
  isPicked: (stepId: string) => boolean,
  isAside: (stepId: string) => boolean,
): readonly PlacementStep[] {
  const all = stages.flatMap(({ steps }) => steps)
  const needed = all.find(({ id }) => id === stepId)?.restsOn ?? []
  return all.filter(({ id }) => needed.includes(id) && !isPicked(id) && !isAside(id))
}

export const sumPlacementHours = (steps: readonly Pick<PlacementStep, 'hours'>[]): number =>
  steps.reduce((sum, { hours }) => sum + hours, 0)

type Judged = { readonly step: PlacementStep; readonly verdict: PlacementVerdict }

function findJudged(stages: readonly PlacementStage[], judgements: readonly Judgement[]): readonly Judged[] {
  const steps = new Map(stages.flatMap((stage) => stage.steps).map((step) => [step.id, step]))
  return judgements.flatMap(({ stepId, verdict }) => {
    const step = steps.get(stepId)
    return step ? [{ step, verdict }] : []
  })
}

/**
 * Derives known and undecided steps of a stage. Knowing a step implies knowing its prerequisites in every stage. Not
 * knowing it rules out its dependents in the same stage only: otherwise one answer that was only nearly right would
 * rule out half of the roadmap.
 */
function standingIn(stage: PlacementStage, stages: readonly PlacementStage[], judgements: readonly Judgement[]) {
  const judged = findJudged(stages, judgements)
  const knew = judged.filter(({ verdict }) => verdict === 'knew').map(({ step }) => step)
  const own = judged.filter(({ step }) => stage.steps.includes(step))
  const ruledOut = new Set(
    own.filter(({ verdict }) => verdict !== 'knew').flatMap(({ step }) => above(step, stage.steps).map(({ id }) => id)),
  )
  const known = new Set(
    knew.flatMap((step) => below(step, stage.steps).map(({ id }) => id)).filter((id) => !ruledOut.has(id)),
  )
  const undecided = stage.steps.filter(({ id }) => !known.has(id) && !ruledOut.has(id))
  return { asked: own.length, known, undecided }
}

const below = (step: PlacementStep, steps: readonly PlacementStep[]) =>
  steps.filter(({ id }) => id === step.id || step.restsOn.includes(id))

const above = (step: PlacementStep, steps: readonly PlacementStep[]) =>
  steps.filter(({ id, restsOn }) => id === step.id || restsOn.includes(step.id))

/**
 * Returns the middle one of the undecided steps: the one that decides the most hours, whichever way it is judged. Ties
 * go to the one that decides more both ways together, then to the first in the roadmap.
 */
function mostTelling(undecided: readonly PlacementStep[]): PlacementStep | null {
  const ranked = undecided.map((step) => {
    const ifKnown = sumPlacementHours(below(step, undecided))
    const ifNot = sumPlacementHours(above(step, undecided))
    return { step, atLeast: Math.min(ifKnown, ifNot), bothWays: ifKnown + ifNot }
  })
  const [best] = ranked.sort((a, b) => b.atLeast - a.atLeast || b.bothWays - a.bothWays)
  return best?.step ?? null
}
