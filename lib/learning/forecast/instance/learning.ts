import { CorrectionTally, FEWEST_TO_CORRECT } from './correction'
import { type Habit, habitsFrom } from './habits'
import { defaultInstanceModel, type InstanceModel } from './instance-model'
import { getHabit, type ObservedLearner, replayForecasts } from './replay'

export type Learning = {
  readonly instance: InstanceModel
  /** Number of learners it was learnt from. */
  readonly people: number
  /** Number of those who reached a stage or a level. */
  readonly arrived: number
  /** Learners whose data could not be processed. They are left out. */
  readonly failures: readonly { readonly learnerId: string; readonly err: unknown }[]
}

type Surroundings = {
  /** Called before each learner. */
  readonly mayGoOn: () => Promise<boolean>
  /** Yields to other requests. */
  readonly breathe: () => Promise<void>
}

/**
 * Computes the same as `learnInstanceModel` for all people, yielding to other requests in between.
 * @param read reads them from the beginning; called twice
 * @returns null as soon as `mayGoOn` is false
 */
export async function learnInstanceModelInSteps(
  read: () => AsyncIterable<ObservedLearner>,
  { mayGoOn, breathe }: Surroundings,
): Promise<Learning | null> {
  const failures = new Map<string, unknown>()
  const habits: Habit[] = []
  let people = 0
  for await (const one of read()) {
    if (!(await mayGoOn())) return null
    people++
    try {
      habits.push(getHabit(one))
    } catch (err) {
      failures.set(one.id, err)
    }
    await breathe()
  }
  // Figures of a few people could identify them.
  const learnt = habits.length < FEWEST_TO_CORRECT ? defaultInstanceModel : habitsFrom(habits)
  const tally = new CorrectionTally()
  for await (const one of read()) {
    if (!(await mayGoOn())) return null
    if (failures.has(one.id)) continue
    try {
      const residuals = []
      for (const some of replayForecasts(one, learnt)) {
        residuals.push(...some)
        await breathe()
      }
      tally.add(residuals)
    } catch (err) {
      failures.set(one.id, err)
    }
  }
  // If most fail, the fault is in the code: earlier results stay.
  const [first] = failures.values()
  if (failures.size > people / 2) throw new Error('The forecast could not learn from most learners', { cause: first })
  return {
    instance: { kept: learnt.kept, paused: learnt.paused, deviations: tally.toCorrection() },
    people: people - failures.size,
    arrived: tally.arrived,
    failures: [...failures].map(([learnerId, err]) => ({ learnerId, err })),
  }
}
