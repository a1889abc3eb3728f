import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Served = {
  readonly url: string
  /** From its start until it could answer. */
  readonly readyMs: number
  readonly stop: () => Promise<void>
}

const READY_WITHIN_MS = 180_000

type Start = { readonly args: readonly string[]; readonly cwd?: string; readonly env: Record<string, string> }

async function serve(url: string, { args, cwd, env }: Start, word: string): Promise<Served> {
  const options = { cwd, env: { ...process.env, ...env } }
  const started = performance.now()
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  await isHeard(child, word)
  const readyMs = performance.now() - started
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { url, readyMs, stop }
}

function isHeard(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = ''
    child.stdout?.on('data', (chunk) => {
      heard += chunk
      if (heard.includes(word)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The server ended (${code}): ${heard}`)))
    setTimeout(() => reject(new Error(`The server did not get ready: ${heard}`)), READY_WITHIN_MS).unref()
  })
}

/** By which the servers sign cookies, on loopback and for the bench alone. */
export const SECRET = 'a secret for the bench and nothing else, on loopback'

/** The production build with the demo's people, on a database of its own unless one is given. */
export async function serveWaymark(port: number, more: Record<string, string> = {}): Promise<Served> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-'))
  const url = `http://127.0.0.1:${port}`
  const env = {
    PORT: String(port),
    HOST: '127.0.0.1',
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: SECRET,
    DATABASE_URL: `file:${path.join(folder, 'bench.db')}`,
    DATA_FOLDER: folder,
    DEMO: '1',
    RATE_LIMIT_FACTOR: '1000',
    ...more,
  }
  const served = await serve(url, { args: ['scripts/start.mjs'], env }, 'Waymark is ready at')
  const stop = async () => {
    await served.stop()
    rmSync(folder, { recursive: true })
  }
  return { ...served, stop }
}

/** The framework with next to nothing on it, built with the same settings and served by itself. */
export async function serveFloor(port: number, more: Record<string, string> = {}): Promise<Served> {
  // In its own folder: from ours, the framework would find our proxy and instrumentation.
  const cwd = path.resolve('bench/floor')
  const next = path.resolve('node_modules/next/dist/bin/next')
  const env = { NEXT_TELEMETRY_DISABLED: '1', ...more }
  const options = { cwd, env: { ...process.env, ...env } }
  const build = spawn(process.execPath, [next, 'build'], { ...options, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new Error('The bare page could not be built.')
  const args = [next, 'start', '-p', String(port), '-H', '127.0.0.1']
  return serve(`http://127.0.0.1:${port}`, { args, cwd, env }, 'Ready in')
}
