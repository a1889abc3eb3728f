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
    const { asked, undecided } = standingIn(stage, judgements)
    const step = asked < atMost ? mostTelling(undecided) : null
    if (step) return { stage, stageNumber: index + 1, step, number: asked + 1, atMost }
    left -= asked
  }
  return null
}

/** What the learner knows by these judgements, in the roadmap's order. */
export function suggestedSteps(
  stages: readonly PlacementStage[],
  judgements: readonly Judgement[],
): readonly PlacementStep[] {
  return stages.flatMap((stage) => {
    const { known } = standingIn(stage, judgements)
    return stage.steps.filter((step) => known.has(step.id))
  })
}

export const sumPlacementHours = (steps: readonly PlacementStep[]): number =>
  steps.reduce((sum, { hours }) => sum + hours, 0)

/** Who knows a step knows what it rests on; who does not, does not know what rests on it. */
function standingIn(stage: PlacementStage, judgements: readonly Judgement[]) {
  const known = new Set<string>()
  const ruledOut = new Set<string>()
  let asked = 0
  for (const { stepId, verdict } of judgements) {
    const step = stage.steps.find(({ id }) => id === stepId)
    if (!step) continue
    asked++
    const [decided, steps] =
      verdict === 'knew' ? [known, below(step, stage.steps)] : [ruledOut, above(step, stage.steps)]
    for (const { id } of steps) decided.add(id)
  }
  const undecided = stage.steps.filter(({ id }) => !known.has(id) && !ruledOut.has(id))
  return { asked, known, undecided }
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
