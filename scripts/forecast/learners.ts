import path from 'node:path'
import { FEWEST_TO_CORRECT } from '@/lib/learning/forecast/instance/correction'
import type { Instance } from '@/lib/learning/forecast/instance/instance'
import { instanceFrom, type Watched } from '@/lib/learning/forecast/instance/replay'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { HostError } from '../host-error'
import { makeHistory } from './learner-history'
import { parseLearner } from './learner-line'
import { readLines } from './lines'

/** Each is looked back upon two dozen times, and all of them are in memory. */
const [MOST_TO_LEARN_FROM, MOST_EVENTS_TO_LEARN_FROM] = [10_000, 2_000_000]

export type ReadLearner = Watched & {
  /** How many events they have. */
  readonly count: number
}

const getName = (file: string): string => (file === '-' ? 'standard input' : path.basename(file))

/**
 * The learners of a file, or of standard input for `-`, one at a time.
 * @param last which of a line's days is the last that is known of them
 * @throws HostError naming the file, the line and what is wrong in it
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

/** What an instance with the people of a file would have learnt. Says so where they are too few to correct ranges. */
export async function learnFrom(file: string, roadmaps: readonly Roadmap[]): Promise<Instance> {
  const people: Watched[] = []
  let events = 0
  for await (const { count, ...one } of readLearners(file, roadmaps, 'until')) {
    events += count
    if (people.length === MOST_TO_LEARN_FROM || events > MOST_EVENTS_TO_LEARN_FROM) {
      const most = `${MOST_TO_LEARN_FROM} learners or ${MOST_EVENTS_TO_LEARN_FROM} events`
      throw new HostError(`${getName(file)} has more than ${most}. Give fewer.`)
    }
    // Lines often share a name; two learners are two people.
    people.push({ ...one, id: String(people.length) })
  }
  const instance = instanceFrom(people)
  if (instance.deviations === null) {
    const needed = `at least ${FEWEST_TO_CORRECT} learners who reached a stage or a level are needed`
    console.error(`forecast: ${getName(file)} corrects no ranges: ${needed}`)
  }
  return instance
}
