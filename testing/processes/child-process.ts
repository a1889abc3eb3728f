import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { COMPILED_MAILER } from './compiled-programs'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Child = {
  readonly process: ChildProcess
  /** Its output so far, line by line. */
  readonly lines: readonly string[]
  /** Resolves once it has printed a line that begins with this; rejects when it ends without. */
  readonly says: (start: string) => Promise<string>
  readonly kill: () => void
  readonly ended: Promise<void>
}

/** Starts `mailer.ts` with the database and environment of this test. */
export function startMailer(task: string, argument: string, env: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, ['--conditions=react-server', COMPILED_MAILER, task, argument], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  let complaint = ''
  let rest = ''
  child.stdout.on('data', (chunk) => {
    const parts = `${rest}${chunk}`.split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    child.emit('line')
  })
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const ended = once(child, 'close').then(() => {
    child.emit('line')
  })
  const says = async (start: string): Promise<string> => {
    for (;;) {
      const line = lines.find((one) => one.startsWith(start))
      if (line !== undefined) return line
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended without a word: ${complaint}`)
      await once(child, 'line')
    }
  }
  return { process: child, lines, says, kill: () => void child.kill('SIGKILL'), ended }
}
