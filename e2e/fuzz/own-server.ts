import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PORT = 3221

/** The production build in demo mode, on a database of its own. */
export type OwnServer = {
  readonly port: number
  readonly env: Readonly<Record<string, string>>
  /** What it has complained of since it was ready. */
  readonly log: () => readonly string[]
  readonly hasEnded: () => boolean
  /** Ends it; the folder with its database goes too, unless it is to be kept. */
  readonly stop: (options: { readonly keep: boolean }) => Promise<void>
}

export async function startOwnServer(): Promise<OwnServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-fuzz-'))
  const url = `http://127.0.0.1:${PORT}`
  const env = {
    PORT: String(PORT),
    HOST: '127.0.0.1',
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: 'a secret for the fuzzer and for nothing else',
    DATABASE_URL: `file:${path.join(folder, 'demo.db')}`,
    DATA_FOLDER: folder,
    DEMO: '1',
    // Whatever it still says is wrong.
    LOG_LEVEL: 'error',
    RATE_LIMIT_FACTOR: '1000000',
  }
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...process.env, ...env }, stdio: 'pipe' })
  const lines: string[] = []
  const ready = deferred()
  let isReady = false
  const hear = (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
      if (isReady) lines.push(line)
      else process.stderr.write(`${line}\n`)
      if (!line.includes('Waymark is ready')) continue
      isReady = true
      ready.resolve()
    }
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  child.once('exit', (code) => ready.reject(new Error(`The server ended with ${code} before it was ready.`)))
  await ready.promise
  return {
    port: PORT,
    env,
    log: () => lines,
    hasEnded: () => child.exitCode !== null,
    stop: async ({ keep }) => {
      await end(child)
      if (!keep) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

function deferred() {
  let resolve = () => {}
  let reject = (_reason: Error) => {}
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
