import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Learner, makeLearner } from '@/e2e/harness/client'
import { type Server, serverOn } from '@/e2e/harness/server'
import { withClient } from '@/prisma/with-client'
import { argumentsFor } from '@/tools/setup/steps.mjs'
import { startCluster } from '@/tools/testing/postgresql-cluster.mjs'

type Env = Readonly<Record<string, string>>
export type Ended = { readonly code: number | null; readonly output: string }

/** A cluster that writes to the disk as a host's does, with servers and commands of ours on it. */
export type Place = {
  readonly cluster: Awaited<ReturnType<typeof startCluster>>
  readonly folder: string
  /** A server that is started; it ends with the place. */
  readonly serve: (env?: Env) => Promise<Server>
  readonly makePeople: (url: string, count: number) => Promise<Learner[]>
  /** Starts a command, such as `backup`, with the settings of the servers. */
  readonly begin: (name: string, args: readonly string[], env?: Env) => Command
  readonly ask: (sql: string) => Promise<Record<string, unknown>[]>
}
export type Command = { readonly process: ChildProcess; readonly ended: Promise<Ended> }

/** Does some work in a new place, and takes it away. */
export async function inPlace<Value>(work: (place: Place) => Promise<Value>): Promise<Value> {
  const cluster = await startCluster({ isDurable: true })
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-postgresql-drill-'))
  const url = cluster.url('postgres')
  const common = {
    DATABASE_URL: url,
    DIRECT_DATABASE_URL: '',
    DATA_FOLDER: folder,
    NEXTAUTH_SECRET: 'a secret for the drill and for nothing else',
    DEMO: '0',
    RATE_LIMIT_FACTOR: '1000000',
  }
  const servers: Server[] = []
  const serve = async (env: Env = {}) => {
    const server = await serverOn({ ...common, ...env })
    servers.push(server)
    await server.start()
    return server
  }
  const makePeople = (at: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, n) => makeLearner(at, { name: `Ana ${n}`, email: `ana.${n}@example.org` })),
    )
  const begin = (name: string, args: readonly string[], env: Env = {}) =>
    startCommand(name, args, { ...common, ...env })
  const ask = (sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)
  try {
    return await work({ cluster, folder, serve, makePeople, begin, ask })
  } finally {
    await Promise.all(servers.map((server) => server.kill()))
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function startCommand(name: string, args: readonly string[], env: Env): Command {
  const child = spawn(process.execPath, [...argumentsFor(`commands/${name}.ts`), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  return { process: child, ended: once(child, 'close').then(([code]) => ({ code, output })) }
}
