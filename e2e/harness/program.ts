import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'

export type Program = {
  /** Node by default. */
  readonly command?: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string | undefined
  /** Opens a channel for messages between the two processes. */
  readonly hasChannel?: boolean
  /** An open file that it gets as descriptor 3; not together with a channel. */
  readonly file?: number | undefined
}

/** Most characters of output that are kept, the newest. */
const MOST_OUTPUT = 8_000_000
const READY_WITHIN_MS = 180_000

const running = new Set<ChildProcess>()
// Kills children on exit, so that no test or drill leaves a server behind.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** A child process with its output and exit status. */
export class Running {
  readonly process: ChildProcess
  /** Resolves to the exit status; null after a signal. */
  readonly ended: Promise<number | null>
  readonly #startedAt = performance.now()
  readonly #news = new EventEmitter()
  #output = ''

  constructor({ command = process.execPath, args, env = process.env, cwd, hasChannel = false, file }: Program) {
    const fourth = hasChannel ? (['ipc'] as const) : file === undefined ? [] : [file]
    const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe', ...fourth] })
    this.process = child
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        this.#output += chunk
        if (this.#output.length > 2 * MOST_OUTPUT) this.#output = this.#output.slice(-MOST_OUTPUT)
        this.#news.emit('output')
      })
    }
    // "close" comes once its output is complete.
    this.ended = once(child, 'close').then(([code]) => {
      running.delete(child)
      this.#news.emit('output')
      return code as number | null
    })
  }

  output(): string {
    return this.#output
  }

  get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null
  }

  /**
   * Waits until its output contains the word.
   * @returns the time since its start, in milliseconds
   * @throws Error when it ends before, or takes longer than three minutes
   */
  async says(word: string): Promise<number> {
    const giveUp = AbortSignal.timeout(READY_WITHIN_MS)
    while (!this.#output.includes(word)) {
      if (this.hasEnded) throw new Error(`It ended with ${await this.ended} before it was ready:\n${this.#output}`)
      await once(this.#news, 'output', { signal: giveUp }).catch(() => {
        throw new Error(`It was not ready in time:\n${this.#output}`)
      })
    }
    return performance.now() - this.#startedAt
  }

  /** Sends a message over the channel. @returns the next message from it */
  async exchange<Answer>(message: string): Promise<Answer> {
    const answered = once(this.process, 'message')
    this.process.send(message)
    return (await answered)[0] as Answer
  }

  /** Ends it. @returns its exit status, null when the signal ended it */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (!this.hasEnded) this.process.kill(signal)
    return this.ended
  }
}
