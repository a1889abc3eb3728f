import { dayAt, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Instance } from '../instance/instance'
import { instanceFrom, type Watched } from '../instance/replay'
import { type Figures, getFigures } from './figures'
import { knownOn } from './moments'
import type { Population } from './population'
import { type Check, moments, scoreLearner } from './score'
import { type SimulatedLearner, simulateLearner } from './simulate'

/** Everybody is followed until they arrive; nearly all do within so many days. */
const LAST_DAY = 5000
/** What an instance of a kind has learnt from: so many people who arrived. */
export const PEOPLE_OF_AN_INSTANCE = 60
/** Instances differ by chance: learners are shared out among so many. */
const INSTANCES = 10
/** Seeds of an instance's people lie so far behind those of the learners who are judged. */
const OTHER_PEOPLE = 50_000

/** How one kind of learners fared. */
export type KindFigures = {
  readonly name: string
  readonly learners: number
  /** Without the correction, and with that of an instance of this kind: at all moments, then at each. */
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

/** Scores all who go on, without and with what an instance of the same kind has learnt from other people. */
export function kindFigures(roadmap: Roadmap, { name, population, begin, seed, learners }: Ask): KindFigures {
  const simulate = (one: number) => simulateLearner(roadmap, { ...population, givesUp: 0 }, begin, seed + one, LAST_DAY)
  const instances = Array.from({ length: INSTANCES }, (_, number) => {
    const first = OTHER_PEOPLE + number * PEOPLE_OF_AN_INSTANCE
    return learnedBy(
      roadmap,
      Array.from({ length: PEOPLE_OF_AN_INSTANCE }, (_, one) => simulate(first + one)),
    )
  })
  const checks: Check[] = []
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

function learnedBy(roadmap: Roadmap, people: readonly SimulatedLearner[]): Instance {
  return instanceFrom(
    people.map((learner, index): Watched => {
      const { startedOn } = learner.plan
      return {
        id: String(index),
        startedOn,
        until: learner.finishedOn ?? dayAt(toDayNumber(startedOn) + LAST_DAY),
        knownOn: (today) => knownOn(roadmap, learner, toDayNumber(today)),
      }
    }),
  )
}
