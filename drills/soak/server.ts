import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Use = {
  readonly rss: number
  readonly heapUsed: number
  readonly external: number
  readonly handles: number
}
export type SoakServer = {
  readonly url: string
  readonly measure: () => Promise<Use>
  readonly stop: () => Promise<void>
}

export const PASSWORD = 'a password for the soak drill'

/** The production build on a SQLite database of its own, with so many made-up learners and a gauge in it. */
export async function startServer(port: number, learners: number): Promise<SoakServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-soak-'))
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: 'a secret for the drill and nothing else, on loopback',
    DATABASE_URL: `file:${path.join(folder, 'soak.db')}`,
    DEMO: '1',
    RATE_LIMIT_FACTOR: '1000',
  }
  const seeding = ['scripts/run.mjs', 'scripts/seed.ts', '--learners', String(learners), '--password', PASSWORD]
  const clear = () => rmSync(folder, { recursive: true, force: true })
  // Also where something goes wrong, or somebody ends the drill.
  process.once('exit', clear)
  const seeded = spawnSync(process.execPath, seeding, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (seeded.status !== 0) throw new Error('The population could not be made.')
  const args = ['--expose-gc', '--import', './drills/soak/gauge.mjs', 'scripts/start.mjs']
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  await isReady(child)
  return {
    url,
    measure: async () => {
      child.send('measure')
      const [use] = await once(child, 'message')
      return use as Use
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      clear()
    },
  }
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = ''
    child.stdout?.on('data', (chunk) => {
      heard = `${heard}${chunk}`.slice(-2000)
      if (heard.includes('Waymark is ready at')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The server ended (${code}): ${heard}`)))
  })
}
