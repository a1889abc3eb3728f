// `npm run -s forecast -- --in FILE [--learn FILE]`: reads one learner per line (JSON) and writes one forecast per
// line, so that anyone can check the forecast with their own simulator; docs/forecast-lines.md has the formats.
// `--learn` takes learners with whole logs, and corrects forecasts as an instance with those people would. FILE may be
// `-` for standard input.
import { once } from 'node:events'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { computeForecast } from '@/lib/learning/forecast/forecast'
import { defaultInstanceModel, type InstanceModel } from '@/lib/learning/forecast/instance/instance-model'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import { readLibrary } from './content-files'
import { readAnswer } from './forecast/answer'
import { learnFrom, readLearners } from './forecast/learners'
import { HostError, hostLine } from './host-error'

const roadmaps = toRoadmaps(readLibrary())

try {
  const files = filesFrom(process.argv.slice(2))
  const instance = files.learn === undefined ? defaultInstanceModel : await learnFrom(files.learn, roadmaps)
  await answer(files.in, instance)
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
    const line = hostLine(error)
    console.error(line === null ? error : `forecast: ${line}`)
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

async function answer(file: string, instance: InstanceModel): Promise<void> {
  for await (const { id, knownOn, until } of readLearners(file, roadmaps)) {
    const line = JSON.stringify(readAnswer(id, computeForecast({ ...knownOn(until), instance })))
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  }
}
