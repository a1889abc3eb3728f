import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CheckCommand } from '@/lib/learning/checks/kit/exchange'
import { waitForAnswer } from '@/runner/reach'
import { freePort } from '@/tools/testing/free-port.mjs'
import { whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'

/** Languages that the reference servers are written in. `node` keeps its data in PostgreSQL, the others in SQLite. */
export const languages = ['python', 'php', 'node'] as const
export type Language = (typeof languages)[number]

const HERE = path.resolve('lab/checks/reference/tool-lending')
const API_KEY = 'key-of-the-club'

export type ReferenceServer = {
  readonly base: string
  readonly apiKey: string
  /** What its `waymark.yaml` would say. */
  readonly settings: Readonly<Record<CheckCommand, string>>
  readonly stop: () => void
}

const probes: Record<Language, readonly [string, ...string[]]> = {
  python: ['python3', '-c', 'import sqlite3, sys; sys.exit(sys.version_info < (3, 10))'],
  php: ['php', '-r', 'exit(extension_loaded("pdo_sqlite") ? 0 : 1);'],
  node: ['psql', '--version'],
}

/** Returns why a language can't be tried on this machine, in one line; null where it can. */
export function whyNot(language: Language): string | null {
  const [program, ...args] = probes[language]
  if (spawnSync(program, args).status !== 0) return `${language}: ${probes[language].join(' ')} fails here`
  return language === 'node' ? whyNoCluster() : null
}

const commands: Record<Language, (port: number) => readonly string[]> = {
  python: () => ['python3', path.join(HERE, 'python/server.py')],
  php: (port) => ['php', '-S', `127.0.0.1:${port}`, path.join(HERE, 'php/server.php')],
  node: () => [process.execPath, path.join(HERE, 'node/server.mjs')],
}

/**
 * Starts a reference server in a folder of its own.
 * @param fault name of the mistake that it makes; empty for none
 * @param postgresql address of its database; left out for a file
 */
export async function startReference(language: Language, fault = '', postgresql?: string): Promise<ReferenceServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-reference-'))
  const port = await freePort()
  const [database, statements] = [postgresql ?? path.join(folder, 'club.db'), path.join(folder, 'statements')]
  const env = {
    ...{ PORT: String(port), DATABASE: database, STATEMENTS: statements, API_KEY, FAULT: fault },
    PHP_CLI_SERVER_WORKERS: '4',
  }
  writeFileSync(statements, '')
  writeFileSync(path.join(folder, 'server.json'), JSON.stringify({ command: commands[language](port), env, database }))
  const control = path.join(HERE, 'control.mjs')
  const runControl = (action: string) => execFileSync(process.execPath, [control, action, folder])
  const toCommand = (action: string) => `"${process.execPath}" "${control}" ${action} "${folder}"`
  const count = `psql "${postgresql}" -Atc "SELECT sum(calls)::bigint FROM pg_stat_statements"`
  const stop = () => {
    runControl('stop')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  runControl('start')
  const base = `http://127.0.0.1:${port}`
  if (!(await waitForAnswer(base, 30_000))) {
    stop()
    throw new Error(`The reference server in ${language} does not answer.`)
  }
  const statementsCommand = postgresql ? count : toCommand('statements')
  const settings = { restart: toCommand('restart'), reset: toCommand('reset'), statements: statementsCommand }
  return { base, apiKey: API_KEY, settings, stop }
}
