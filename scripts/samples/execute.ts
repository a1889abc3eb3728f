import { spawn } from 'node:child_process'

/** What became of a program; `status` is null when it took too long and was killed. */
export type Execution = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

const TIME_LIMIT = 20_000
const MOST_OUTPUT = 100_000

/**
 * Runs a program to its end. What it leaves running is killed then, and all of it after the time limit.
 * @param env the whole environment; nothing of ours is passed on
 * @param limit milliseconds
 */
export function execute(
  command: readonly string[],
  cwd: string,
  env: Record<string, string>,
  limit = TIME_LIMIT,
): Promise<Execution> {
  const [program = '', ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: env as NodeJS.ProcessEnv,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        if (output[stream].length < MOST_OUTPUT) output[stream] += text
      })
    }
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      killGroup(child.pid)
    }, limit)
    child.once('exit', () => killGroup(child.pid))
    child.once('error', (error) => {
      clearTimeout(timer)
      resolve({ status: 127, stdout: '', stderr: error.message })
    })
    child.once('close', (status) => {
      clearTimeout(timer)
      if (isLate) output.stderr += `\nstopped after ${limit / 1000} s`
      resolve({ ...output, status: isLate ? null : status })
    })
  })
}

/** A server that a sample left behind ends with it. */
function killGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // The group is gone already.
  }
}
