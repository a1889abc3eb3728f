import { checkBriefs, findBrief } from '@/content/checks/briefs'
import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { readBase } from './address'
import { type Arguments, parseArguments, readSeed } from './arguments'
import { adviseOnToken, findToken } from './ci-token'
import { describeCommands } from './describe-commands'
import { help, listBriefs } from './help'
import { instanceOrigin } from './instance'
import { toJsonReport } from './json-report'
import { toLiveDriver } from './live-driver'
import { Problem } from './problem'
import { requireAnswer } from './reach'
import { countResults } from './report'
import { makeSeed, narrow, runBrief } from './run'
import { readSettings } from './settings-file'
import { type Submission, type Submitted, submit } from './submission'
import { openTerminal, type Terminal, toPrintable, toPrintableJson } from './terminal'

const COULD_NOT_RUN = 2

/** Does what the command line asks for. @returns the status that the process ends with */
export async function main({ argv, env, stdout, stderr, platform }: NodeJS.Process): Promise<number> {
  const isJson = argv.includes('--json')
  try {
    const given = parseArguments(argv.slice(2))
    if (given.isHelp || given.isList) {
      stdout.write(`${given.isHelp ? help : listBriefs(checkBriefs)}\n`)
      return 0
    }
    // With --json, standard output is for the one object.
    const terminal = openTerminal(isJson ? { write: () => true, isTTY: false, columns: 80 } : stdout, env, platform)
    const { status, report, problem } = await check(given, terminal, env)
    if (problem) stderr.write(`${toPrintable(problem)}\n`)
    if (isJson) stdout.write(`${toPrintableJson(report, 2)}\n`)
    return status
  } catch (error) {
    const words = error instanceof Problem ? error.message : `Something broke: ${(error as Error).stack}`
    stderr.write(`${toPrintable(words)}\n`)
    if (isJson) stdout.write(`${toPrintableJson({ error: words })}\n`)
    return COULD_NOT_RUN
  }
}

async function check(given: Arguments, terminal: Terminal, env: NodeJS.ProcessEnv) {
  const { code, only } = given
  const settings = readSettings()
  const brief = narrow(requireBrief(given.brief), only)
  const base = requireBase(given.base ?? settings.base)
  const seed = code === null ? (given.seed ?? makeSeed()) : readSeed(code)
  if (code !== null) instanceOrigin()
  await requireAnswer(base, settings.start)
  const day = new Date().toISOString().slice(0, 10)
  const started = performance.now()
  const apiKey = env.API_KEY || settings['api-key'] || null
  const driver = toLiveDriver({ base, apiKey, settings, getTime: () => performance.now() - started })
  const commands = describeCommands(brief, settings)
  const isTry = code === null && only.length === 0
  const ran = await runBrief(brief, { terminal, driver, seed, day, apiKey, commands, isTry })
  const results = ran.map(({ result }) => result)
  const records = ran.map(({ record }) => record)
  const run = { code: code ?? '', brief: brief.slug, version: brief.version, base, day, records }
  const { submitted, problem } = code === null ? NOT_SUBMITTED : await submitRun(run, seed, env)
  if (submitted) printSubmitted(terminal, submitted, countResults(results).failed > 0)
  const report = {
    ...toJsonReport({ brief, base, seed, day, results, submitted }),
    ...(problem ? { error: problem } : {}),
  }
  return { status: problem ? COULD_NOT_RUN : countResults(results).failed > 0 ? 1 : 0, report, problem }
}

type Outcome = { readonly submitted: Submitted | null; readonly problem: string | null }
const NOT_SUBMITTED: Outcome = { submitted: null, problem: null }

/** Sends a run, with the CI job's token where there is one. */
async function submitRun(run: Submission, seed: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  let token: string | null = null
  try {
    token = await findToken(env, `${instanceOrigin()}/checks/${seed}`)
    return { submitted: await submit(token === null ? run : { ...run, token }), problem: null }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const isAboutToken = token === null && /\btoken\b/.test(error.message)
    return { submitted: null, problem: `${error.message}${isAboutToken ? adviseOnToken(env) : ''}` }
  }
}

function requireBrief(slug: string | null): CheckBrief {
  const brief = findBrief(slug ?? '')
  if (brief) return brief
  const slugs = checkBriefs.map((one) => one.slug).join(', ')
  throw new Problem(`${slug === null ? 'Name a brief first' : `There is no brief "${slug}"`}. Choose one of: ${slugs}.`)
}

function requireBase(given: string | undefined): string {
  if (given === undefined) throw new Problem('Give the address of your server too, such as http://localhost:8080.')
  return readBase(given)
}

function printSubmitted({ print }: Terminal, { place, ticked, isStepDone }: Submitted, hasFailed: boolean): void {
  const kind = place === 'ci' ? 'a run that a CI job sent' : 'a run on your machine'
  const rows = ticked > 0 ? ` Ticked ${ticked} ${ticked === 1 ? 'row' : 'rows'} of the checklist.` : ''
  const evidence = hasFailed ? ' It counts as evidence once no check fails.' : ''
  print(`Saved by ${instanceOrigin()} as ${kind}.${rows}${evidence}${isStepDone ? ' The step is done.' : ''}`)
}
