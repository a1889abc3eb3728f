import path from 'node:path'
import { requireNoDemo } from './demo-accounts'
import { hostLine } from './host-error'
import { databaseLine, requireFolders } from './settings/data-places'
import { requireCommandDatabase, requireSession, toDirect } from './settings/direct'
import type { ServerEnvironment } from './settings/environment'
import { enterEnvironment } from './settings/private-files'
import { isProduction } from './settings/production'

type Options = {
  /** What did not happen when it fails, such as `No backup was made`. */
  readonly failed: string
  /**
   * Not to look for demo accounts first: for a command that replaces the database, or has to be the only one that has it open.
   * SQLite's driver lets go of a file some time after it was closed.
   */
  readonly leavesDatabase?: boolean
}

/**
 * Runs a command of a host: says on standard error which database it works on, and holds settings and places to what they
 * have to be first. What the host can put right ends it with one line and status 1; anything else with its stack.
 */
export async function command(
  { failed, leavesDatabase = false }: Options,
  work: (environment: ServerEnvironment) => Promise<void>,
): Promise<void> {
  try {
    await work(await openEnvironment(leavesDatabase))
  } catch (error) {
    process.exitCode = 1
    const line = hostLine(error)
    console.error(line === null ? error : `${failed}: ${line}`)
  }
}

/** @throws EnvironmentError */
async function openEnvironment(leavesDatabase: boolean): Promise<ServerEnvironment> {
  const isVouchedFor = takeOption('--direct')
  const given = enterEnvironment()
  const environment = toDirect(given)
  console.error(databaseLine(environment.DATABASE_URL))
  Object.assign(process.env, environment)
  requireFolders(environment, isProduction(process.env))
  await requireSession(given)
  await requireCommandDatabase(given, isVouchedFor)
  if (isProduction(process.env) && environment.DEMO === '0' && !leavesDatabase) {
    await requireNoDemo(environment.DATABASE_URL)
  }
  return environment
}

/** Takes an option of every command from the arguments, the rest of which each parses by itself. */
function takeOption(name: string): boolean {
  const at = process.argv.indexOf(name)
  if (at !== -1) process.argv.splice(at, 1)
  return at !== -1
}

/** A path that a command was given: from the folder in which it was typed, as npm and `waymark` tell it. */
export const givenPath = (file: string): string => path.resolve(process.env.INIT_CWD ?? '.', file)
