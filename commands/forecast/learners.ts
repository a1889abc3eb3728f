import path from 'node:path'
import { FEWEST_TO_CORRECT } from '@/lib/learning/forecast/instance/correction'
import type { InstanceModel } from '@/lib/learning/forecast/instance/instance-model'
import { learnInstanceModel, type ObservedLearner } from '@/lib/learning/forecast/instance/replay'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { HostError } from '../host-error'
import { makeHistory } from './learner-history'
import { parseLearner } from './learner-line'
import { readLines } from './lines'

/** Limits for learning: each learner is evaluated two dozen times, and all of them are in memory. */
const [MOST_TO_LEARN_FROM, MOST_EVENTS_TO_LEARN_FROM] = [10_000, 2_000_000]

export type ReadLearner = ObservedLearner & {
  /** Number of their events. */
  readonly count: number
}

const getName = (file: string): string => (file === '-' ? 'standard input' : path.basename(file))

/**
 * Reads the learners of a file, or of standard input for `-`, one at a time.
 * @param last the line's day up to which everything is known
 * @throws HostError naming the file, the line and its problem
 */
export async function* readLearners(
  file: string,
  roadmaps: readonly Roadmap[],
  last: 'today' | 'until' = 'today',
): AsyncGenerator<ReadLearner> {
  const name = getName(file)
  let learners = 0
  try {
    for await (const line of readLines(file)) {
      const learner = parseLearner(line)
      learners++
      yield { ...makeHistory(learner, line.number, roadmaps, last), count: learner.events.length }
    }
  } catch (error) {
    throw error instanceof HostError ? new HostError(`${name}, ${error.message}`) : toReadable(error, name)
  }
  if (learners === 0) console.error(`forecast: ${name} has no learners`)
}

function toReadable(error: unknown, name: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new HostError(`there is no file ${name}`)
  return code === 'EISDIR' ? new HostError(`${name} is a folder. Give a file of learners.`) : error
}

/**
 * Computes what an instance with the people of a file would have learnt. Warns when they are too few to correct ranges.
 */
export async function learnFrom(file: string, roadmaps: readonly Roadmap[]): Promise<InstanceModel> {
  const people: ObservedLearner[] = []
  let events = 0
  for await (const { count, ...one } of readLearners(file, roadmaps, 'until')) {
    events += count
    if (people.length === MOST_TO_LEARN_FROM || events > MOST_EVENTS_TO_LEARN_FROM) {
      const most = `${MOST_TO_LEARN_FROM} learners or ${MOST_EVENTS_TO_LEARN_FROM} events`
      throw new HostError(`${getName(file)} has more than ${most}. Give fewer.`)
    }
    // Replaces ids, because lines often share one although they are different people.
    people.push({ ...one, id: String(people.length) })
  }
  const instance = learnInstanceModel(people)
  if (instance.deviations === null) {
    const needed = `at least ${FEWEST_TO_CORRECT} learners who reached a stage or a level are needed`
    console.error(`forecast: ${getName(file)} corrects no ranges: ${needed}`)
  }
  return instance
}
