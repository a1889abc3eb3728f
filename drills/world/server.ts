import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** The product as a host starts it, in a group of processes of its own. */
export type Server = {
  readonly url: string
  /** Starts it, and waits until it serves. @returns how long that took, in milliseconds */
  readonly start: () => Promise<number>
  /** Kills all its processes at once, as a loss of power would. */
  readonly kill: () => Promise<void>
  /** Ends it as a host does. */
  readonly stop: () => Promise<void>
  /** Whether it ended without being asked to. */
  readonly hasDied: () => boolean
  /** The last it said. */
  readonly log: () => string
}

export async function serverOn(env: Record<string, string>): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let [child, text, isAsked]: [ChildProcess | null, string, boolean] = [null, '', false]
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    isAsked = true
    const ended = once(child, 'exit')
    process.kill(-child.pid, signal)
    await ended
  }
  const start = async () => {
    const began = performance.now()
    ;[text, isAsked] = ['', false]
    child = spawn(process.execPath, ['scripts/start.mjs'], {
      env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1', NEXTAUTH_URL: url },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        text = (text + chunk).slice(-20_000)
        child?.emit('said')
      })
    }
    const started = child
    while (!text.includes('Waymark is ready at')) {
      await Promise.race([once(started, 'said'), once(started, 'exit')])
      if (started.exitCode !== null) throw new Error(`The server did not start: ${text}`)
    }
    return performance.now() - began
  }
  return {
    url,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    hasDied: () => !isAsked && (child?.exitCode !== null || child?.signalCode !== null),
    log: () => text,
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
