import { parseArgs } from 'node:util'
import { type PopulationOptions, parsePopulation } from '@/prisma/seed/synthetic/options'
import { HostError } from './host-error'

/** Thrown for impossible options. The message, a single line, is shown. */
export class SeedError extends HostError {}

export const USAGE = 'npm run seed -- --learners N [--cohorts C] [--mentors M] [--seed S] [--password P] [--force]'

export type SeedOptions = {
  readonly population: PopulationOptions
  /** Password of the mentors; without one nobody can sign in. */
  readonly password: string | undefined
  /** Allows a database with real people. */
  readonly isForced: boolean
}

const options = {
  learners: { type: 'string' },
  cohorts: { type: 'string' },
  mentors: { type: 'string' },
  seed: { type: 'string' },
  password: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const

/** Parses the command line. @throws SeedError for invalid options */
export function readSeedOptions(args: readonly string[]): SeedOptions {
  const values = parsed(args)
  const learners = count('learners', values.learners, 1, 100_000)
  if (learners === undefined) throw new SeedError(`say how many learners: ${USAGE}`)
  const population = parsePopulation({
    learners,
    cohorts: count('cohorts', values.cohorts, 1, 1000),
    mentors: count('mentors', values.mentors, 1, 1000),
    seed: count('seed', values.seed, 0, 2000),
  })
  const { password, force } = values
  if (password !== undefined && password.length < 10) throw new SeedError('--password needs 10 characters at least')
  return { population, password, isForced: force }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new SeedError(`${error instanceof Error ? error.message.split('.')[0] : error}: ${USAGE}`)
  }
}

function count(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new SeedError(`--${name} must be a whole number from ${least} to ${most}`)
}
