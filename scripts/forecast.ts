// `npm run -s forecast -- --in FILE [--learn FILE]`: reads one learner a line (JSON) and writes one forecast a line, so
// that anyone can check us with a simulator of theirs; docs/forecast-lines.md has the shapes. `--learn` takes learners
// whose logs are whole, and corrects as an instance with those people would. FILE may be `-` for standard input.
import { once } from 'node:events'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { computeForecast } from '@/lib/learning/forecast/forecast'
import { type Instance, unlearnt } from '@/lib/learning/forecast/instance/instance'
import { instanceFrom, type Watched } from '@/lib/learning/forecast/instance/replay'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import { readLibrary } from './content-files'
import { readAnswer } from './forecast/answer'
import { makeHistory } from './forecast/learner-history'
import { parseLearner } from './forecast/learner-line'
import { readLines } from './forecast/lines'
import { HostError } from './host-error'

/** Each is looked back upon two dozen times. */
const MOST_TO_LEARN_FROM = 10_000
const roadmaps = toRoadmaps(readLibrary())

try {
  const files = filesFrom(process.argv.slice(2))
  const instance = files.learn === undefined ? unlearnt : await learnFrom(files.learn)
  await answer(files.in, instance)
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  if (code !== 'EPIPE') {
    const isUsage = error instanceof HostError || code?.startsWith('ERR_PARSE_ARGS') || code?.startsWith('E')
    console.error(isUsage ? `forecast: ${message}` : error)
    process.exitCode = 1
  }
}

function filesFrom(args: string[]): { in: string; learn?: string } {
  const { values } = parseArgs({ args, options: { in: { type: 'string' }, learn: { type: 'string' } } })
  if (!values.in) throw new HostError('give a file of learners: npm run -s forecast -- --in FILE [--learn FILE]')
  if (values.in === '-' && values.learn === '-') throw new HostError('--in and --learn cannot both be standard input')
  const getPlace = (file: string) => (file === '-' ? file : path.resolve(process.env.INIT_CWD ?? '.', file))
  return { in: getPlace(values.in), ...(values.learn && { learn: getPlace(values.learn) }) }
}

async function* learnersIn(file: string): AsyncGenerator<Watched> {
  try {
    for await (const line of readLines(file)) yield makeHistory(parseLearner(line), line.number, roadmaps)
  } catch (error) {
    throw error instanceof HostError ? new HostError(`${path.basename(file)}, ${error.message}`) : error
  }
}

async function learnFrom(file: string): Promise<Instance> {
  const people: Watched[] = []
  for await (const one of learnersIn(file)) {
    if (people.length === MOST_TO_LEARN_FROM) {
      throw new HostError(`${path.basename(file)} has more than ${MOST_TO_LEARN_FROM} learners. Give fewer.`)
    }
    // Lines often share a name; two learners are two people.
    people.push({ ...one, id: String(people.length) })
  }
  return instanceFrom(people)
}

async function answer(file: string, instance: Instance): Promise<void> {
  for await (const { id, knownOn, until } of learnersIn(file)) {
    const line = JSON.stringify(readAnswer(id, computeForecast({ ...knownOn(until), instance })))
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  }
}
