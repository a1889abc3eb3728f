import { spawn } from 'node:child_process'

/** Result of a program; `status` is null when it was killed by the time limit. */
export type Execution = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

const TIME_LIMIT = 20_000
const MOST_OUTPUT = 100_000

/**
 * Runs a program to its end. Then kills the processes that it left, and after the time limit all of it.
 * @param env the whole environment; none of ours is inherited
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

/** Kills the processes that a sample left, such as a server. */
function killGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // The group has ended already.
  }
}
