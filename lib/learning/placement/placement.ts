import type { PlacementStage, PlacementStep } from './candidates'

/** A placement asks at most so many questions: at about 15 seconds each, five minutes. */
export const QUESTIONS_IN_ALL = 20

/** How the learner judged their own answer. Partly is not known yet. */
export type PlacementVerdict = 'knew' | 'partly' | 'not-yet'

export type Judgement = { readonly stepId: string; readonly verdict: PlacementVerdict }

export type Question = {
  readonly stage: PlacementStage
  /** Of the stage among those that are asked about, from 1. */
  readonly stageNumber: number
  readonly step: PlacementStep
  /** Of the question in its stage, from 1. */
  readonly number: number
  /** How many questions this stage can take at most. */
  readonly atMost: number
}

/**
 * The question that comes after these judgements; null when none is left. Each stage has an even share of the
 * questions that those before it left over, so that fewer stages are looked at more closely.
 * @param stages those that the learner has worked with
 * @param judgements in order, each of the question that this function gave
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
 * What the learner knows by these judgements, in the roadmap's order: the steps that they knew, and what those need in
 * any stage. What they said they do not know is not among it, nor what needs that in its stage.
 * @param stages all of them: what is needed may lie in one that the learner was not asked about
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

/** Of the suggested steps, those that come along with one that the learner knew: that one, by the id of each. */
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

/** What else a step needs that is chosen by hand, in the roadmap's order. @param isAside the learner does not want it */
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

export const sumPlacementHours = (steps: readonly PlacementStep[]): number =>
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
 * Knowing a step implies knowing its prerequisites in every stage. Not knowing it rules out its dependents in the same
 * stage only: one answer that was only nearly right would otherwise rule out half of the roadmap.
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
 * The step in the middle of what is undecided: the one that decides most hours, whichever way it is judged. Of equals
 * the one that decides more both ways together, then the first in the roadmap.
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
