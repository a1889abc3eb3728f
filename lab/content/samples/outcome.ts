import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isPlainText, type Sample } from '@/lib/learning/roadmaps/authoring/samples'
import { faultIn } from './data'
import type { Execution } from './execute'
import { inFrame } from './frame'
import { whyLacking } from './machine'
import { differs, differsFromComments } from './output'
import { findRuntime, runProgram, sqlite } from './programs'
import { faultOnPostgresql } from './sql'

/** Result of a sample. `note` explains why it did not run, or its error. */
export type Outcome = { readonly kind: 'ran' | 'parsed' | 'not run' | 'words' | 'failed'; readonly note: string }

export type Surroundings = {
  readonly samples: readonly Sample[]
  /** Folder of the frames. */
  readonly frames: string
  /** Makes an empty PostgreSQL database and returns its address; null where the machine has no PostgreSQL. */
  readonly newDatabase: (() => Promise<string>) | null
}

/** Runs or parses a sample, depending on its fence. */
export async function runSample(sample: Sample, around: Surroundings): Promise<Outcome> {
  const { entry, language } = sample
  if (isPlainText(sample)) return { kind: 'words', note: '' }
  if (entry.how === 'norun') return { kind: 'not run', note: entry.reason ?? '' }
  if (entry.how === null || entry.how === 'output') return failed('its fence does not say whether it runs')
  const runtime = findRuntime(language)
  const lacking = [...entry.needs, ...entry.on.filter(isServer), ...(runtime ? [runtime.program] : [])].flatMap(
    (need) =>
      need === 'postgresql' ? (around.newDatabase ? [] : ['PostgreSQL is not installed']) : (whyLacking(need) ?? []),
  )
  if (lacking[0]) return { kind: 'not run', note: `${lacking[0]} on this machine` }
  try {
    const code = whole(sample, around)
    if (language === 'sql') return fromFault(await faultOfSql(code, entry.on, around), 'ran', '')
    if (!runtime) return fromFault(faultIn(language, code), 'parsed', 'data, nothing to run')
    const database = entry.needs.includes('postgresql') ? await around.newDatabase?.() : undefined
    const execution = await runProgram(runtime, entry.how, code, database)
    return fromFault(faultOfExecution(sample, execution), entry.how === 'run' ? 'ran' : 'parsed', entry.reason ?? '')
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error))
  }
}

const isServer = (name: string): boolean => name === 'postgresql'
const failed = (note: string): Outcome => ({ kind: 'failed', note })
const fromFault = (fault: string | null, kind: Outcome['kind'], note: string): Outcome =>
  fault === null ? { kind, note } : failed(fault)

function whole({ code, entry }: Sample, { samples, frames }: Surroundings): string {
  if (!entry.frame) return code
  return inFrame(code, readFileSync(path.join(frames, entry.frame), 'utf8'), (file, which) => {
    const found = samples.filter((sample) => sample.file.endsWith(`/${file}.md`))[which - 1]
    if (!found) throw new Error(`${file} has no sample ${which}`)
    return found.code
  })
}

async function faultOfSql(script: string, on: readonly string[], around: Surroundings): Promise<string | null> {
  for (const name of on) {
    const url = isServer(name) ? await around.newDatabase?.() : undefined
    const fault = url ? await faultOnPostgresql(script, url) : said(await runProgram(sqlite, 'run', script))
    if (fault) return `on ${name}: ${fault}`
  }
  return null
}

/** Returns the output of a failed program; null for a successful one. */
const said = ({ status, stdout, stderr }: Execution): string | null =>
  status === 0 ? null : `${stderr.trim()}\n${stdout.trim()}`.trim() || `ended with ${status}`

function faultOfExecution({ code, entry, printed }: Sample, execution: Execution): string | null {
  const { stdout } = execution
  const fault = said(execution)
  if (fault !== null) return fault
  if (printed !== null) return differs(printed, stdout)
  return entry.printsComments ? differsFromComments(code, stdout) : null
}
