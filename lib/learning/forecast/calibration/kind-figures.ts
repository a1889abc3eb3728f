import { dayAt, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { InstanceModel } from '../instance/instance-model'
import { learnInstanceModel, type ObservedLearner } from '../instance/replay'
import { type Figures, getFigures } from './figures'
import { toKnownInput } from './moments'
import type { Population } from './population'
import { moments, type ScoredCheckpoint, scoreLearner } from './score'
import { type SimulatedLearner, simulateLearner } from './simulate'

/** Days after the start until which each learner is simulated; nearly all arrive by then. */
const LAST_DAY = 5000
/** People who arrived that each instance has learnt from. */
export const PEOPLE_OF_AN_INSTANCE = 60
/** Instances per kind; learners are shared out among them, since instances differ by chance. */
const INSTANCES = 10
/** Offset between the seeds of an instance's people and those of the learners who are scored. */
const OTHER_PEOPLE = 50_000

/** Accuracy for one kind of learners. */
export type KindFigures = {
  readonly name: string
  readonly learners: number
  /** Without the correction, and with that of an instance of this kind: for all moments, then for each. */
  readonly plain: readonly Figures[]
  readonly corrected: readonly Figures[]
}

type Ask = {
  readonly name: string
  readonly population: Population
  /** The day in whose year they begin. */
  readonly begin: string
  readonly seed: number
  readonly learners: number
}

/** Scores all learners who go on, without and with the correction that an instance of the same kind has learnt. */
export function kindFigures(roadmap: Roadmap, { name, population, begin, seed, learners }: Ask): KindFigures {
  const simulate = (one: number) => simulateLearner(roadmap, { ...population, givesUp: 0 }, begin, seed + one, LAST_DAY)
  const instances = Array.from({ length: INSTANCES }, (_, number) => {
    const first = OTHER_PEOPLE + number * PEOPLE_OF_AN_INSTANCE
    return learnedBy(
      roadmap,
      Array.from({ length: PEOPLE_OF_AN_INSTANCE }, (_, one) => simulate(first + one)),
    )
  })
  const checks: ScoredCheckpoint[] = []
  for (let one = 0; one < learners; one++) {
    const instance = instances[one % INSTANCES]
    if (instance) checks.push(...scoreLearner(roadmap, simulate(one), instance, LAST_DAY))
  }
  const figures = (which: 'plain' | 'corrected') =>
    ['all', ...moments].map((at) =>
      getFigures(
        at,
        checks.filter((check) => at === 'all' || check.at === at).map((check) => check[which]),
      ),
    )
  return { name, learners, plain: figures('plain'), corrected: figures('corrected') }
}

function learnedBy(roadmap: Roadmap, people: readonly SimulatedLearner[]): InstanceModel {
  return learnInstanceModel(
    people.map((learner, index): ObservedLearner => {
      const { startedOn } = learner.plan
      return {
        id: String(index),
        startedOn,
        until: learner.finishedOn ?? dayAt(toDayNumber(startedOn) + LAST_DAY),
        knownOn: (today) => toKnownInput(roadmap, learner, toDayNumber(today)),
      }
    }),
  )
}
