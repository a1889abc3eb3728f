import { randomBytes } from 'node:crypto'
import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { type CheckResult, type RanCheck, runChecks } from '@/lib/learning/checks/kit/run-checks'
import type { LiveDriver } from './live-driver'
import { Problem } from './problem'
import { countResults, printResult } from './report'
import { type Terminal, toPrintable } from './terminal'

export const makeSeed = (): string => randomBytes(8).toString('hex')

/** Returns the brief with the named checks alone; all of them where none is named. @throws Problem */
export function narrow(brief: CheckBrief, only: readonly string[]): CheckBrief {
  const ids = brief.checks.map(({ id }) => id)
  const unknown = only.find((id) => !ids.includes(id))
  if (unknown !== undefined) throw new Problem(`${brief.slug} has no check "${unknown}". It has ${ids.join(', ')}.`)
  return only.length === 0 ? brief : { ...brief, checks: brief.checks.filter(({ id }) => only.includes(id)) }
}

type Options = {
  readonly terminal: Terminal
  readonly driver: LiveDriver
  readonly seed: string
  readonly day: string
  readonly apiKey: string | null
  /** Words about the commands that will be run; empty without any. */
  readonly commands: string
  /** Nothing is sent to the instance. */
  readonly isTry: boolean
}

/** Runs a brief's checks and prints each result as it comes. */
export async function runBrief(brief: CheckBrief, options: Options): Promise<readonly RanCheck[]> {
  const { terminal, driver, seed, day, apiKey, commands, isTry } = options
  const { print, showUnderWay, bold, dim } = terminal
  print(`${bold(`${brief.title}, version ${brief.version}`)} ${dim(`at ${driver.base}, seed ${seed}`)}\n`)
  if (commands) print(toPrintable(commands))
  const started = performance.now()
  let current = ''
  const ran = await runChecks(brief, driver, {
    seed,
    day,
    onProgress: (check, result) => {
      current = check.id
      if (result === null) return showUnderWay(`    ${check.title} ...`)
      printResult(terminal, check, result, brief.usesKey ?? false)
      for (const trouble of driver.takeTroubles()) print(indent(toPrintable(trouble)))
    },
  }).catch((error: Error) => {
    throw new Problem(`The check ${current} broke (${error.message}): a fault of the check and not of your server.`)
  })
  const results = ran.map(({ result }) => result)
  print(`\n${bold(toCounts(results))} ${dim(`in ${((performance.now() - started) / 1000).toFixed(1)} s`)}`)
  const isNoKey = apiKey === null && isKeyMissing(ran)
  const advice = isNoKey ? KEY_ADVICE : adviseOn(results, `${brief.slug} ${driver.base}`, isTry)
  if (advice !== null) print(advice)
  return ran
}

const KEY_ADVICE = 'No API key was sent: set API_KEY in the environment, or a line "api-key: ..." in waymark.yaml.'

/** Says what to do next; null where nothing is left to do. */
function adviseOn(results: readonly CheckResult[], what: string, isTry: boolean): string | null {
  const [first, ...others] = results.filter(({ result }) => result === 'failed')
  const again = first && `again: node check.mjs ${what} --only ${first.id}`
  if (again)
    return others.length > 0 ? `Fix the first one, then run its check ${again}` : `Fix it, then run this check ${again}`
  const hasPassed = results.some(({ result }) => result === 'passed')
  return isTry && hasPassed ? "Nothing was sent. To send a result, get a code on the step's page." : null
}

const indent = (text: string) => text.replace(/^/gm, '       ')

function toCounts(results: readonly CheckResult[]): string {
  const { passed, failed, 'not-run': notRun } = countResults(results)
  return [`${passed} passed`, `${failed} failed`, ...(notRun > 0 ? [`${notRun} not run`] : [])].join(', ')
}

/** A server refused a request that should have had the right key. */
function isKeyMissing(ran: readonly RanCheck[]): boolean {
  const exchanges = ran.flatMap(({ record }) => record.events.flatMap((event) => event.exchanges))
  return exchanges.some(({ request, answer }) => request.key === 'valid' && answer.status === 401)
}
