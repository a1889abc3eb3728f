import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../scripts/free-port.mjs'
import { type Options, Server } from './server'

export type Demo = {
  readonly server: Server
  /** Its database and files. */
  readonly folder: string
  /** Also for scripts that work on its database. */
  readonly env: Readonly<Record<string, string>>
  /** Stops the server and deletes the folder, unless it is to be kept. */
  readonly leave: (options?: { readonly keep: boolean }) => Promise<void>
}

/**
 * A server in demo mode on a SQLite database of its own, in a new folder, where no limit gets in the way. It is not
 * started yet.
 * @param name what the folder's name tells of its purpose
 * @param more settings beside these, or in their place
 */
export async function demoOf(name: string, more: Record<string, string> = {}, options: Options = {}): Promise<Demo> {
  const folder = mkdtempSync(path.join(tmpdir(), `waymark-${name}-`))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  const port = await freePort()
  const env = {
    PORT: String(port),
    HOST: '127.0.0.1',
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    NEXTAUTH_SECRET: 'a secret for drills and benchmarks and nothing else',
    DATABASE_URL: `file:${path.join(folder, 'demo.db')}`,
    DATA_FOLDER: folder,
    DEMO: '1',
    RATE_LIMIT_FACTOR: '1000000',
    ...more,
  }
  const server = new Server(port, env, options)
  const leave = async ({ keep } = { keep: false }) => {
    await server.stop()
    if (!keep) clear()
  }
  return { server, folder, env, leave }
}
