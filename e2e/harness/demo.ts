import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../tools/testing/free-port.mjs'
import { type Options, Server } from './server'

type Env = Readonly<Record<string, string>>

export type Demo = {
  readonly server: Server
  /** Folder of its database and files. */
  readonly folder: string
  /** Settings, also for scripts that work on its database. */
  readonly env: Env
  /** Stops the server and deletes the folder, unless it is to be kept. */
  readonly leave: (options?: { readonly keep: boolean }) => Promise<void>
}

/** Secret of servers on loopback for drills and benchmarks; it signs their cookies. */
export const SECRET = 'a secret for drills and benchmarks and nothing else'

/** Returns settings of demo mode on a SQLite database in this folder, without rate limits. */
export const demoSettings = (port: number, folder: string) => ({
  PORT: String(port),
  HOST: '127.0.0.1',
  NEXTAUTH_URL: `http://127.0.0.1:${port}`,
  NEXTAUTH_SECRET: SECRET,
  DATABASE_URL: `file:${path.join(folder, 'demo.db')}`,
  DATA_FOLDER: folder,
  DEMO: '1',
  RATE_LIMIT_FACTOR: '1000000',
})

/**
 * Makes a server in demo mode with a new folder for its database and files. It is not started yet.
 * @param name becomes part of the folder's name
 * @param more settings to add or replace
 */
export async function makeDemo(name: string, more: Env = {}, options: Options = {}): Promise<Demo> {
  const folder = mkdtempSync(path.join(tmpdir(), `waymark-${name}-`))
  const port = await freePort()
  const env = { ...demoSettings(port, folder), ...more }
  const server = new Server(port, env, options)
  const clear = () => rmSync(folder, { recursive: true, force: true })
  const leave = async ({ keep } = { keep: false }) => {
    await server.stop()
    if (!keep) clear()
  }
  return { server, folder, env, leave }
}

/** Makes and starts a server in demo mode. */
export async function startDemo(name: string, more: Env = {}): Promise<Demo> {
  const demo = await makeDemo(name, more)
  await demo.server.start()
  return demo
}
