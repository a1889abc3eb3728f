import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Milliseconds that a command has to end. */
const ENDS_WITHIN = 60_000

export type CommandEnd = {
  /** Null where it did not end in time or could not be started. */
  readonly status: number | null
  readonly output: string
}

/**
 * Runs a command of `waymark.yaml` in the shell that this system has. Its output goes to a file: a server that it leaves
 * running in the background would break with a pipe whose reader is gone.
 */
export async function runShellCommand(command: string): Promise<CommandEnd> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'))
  const file = path.join(folder, 'output.txt')
  const output = openSync(file, 'a')
  try {
    const status = await waitForEnd(command, output)
    return { status, output: readFileSync(file, 'utf8') }
  } finally {
    closeSync(output)
    removeIfPossible(folder)
  }
}

function waitForEnd(command: string, output: number): Promise<number | null> {
  const child = spawn(command, { shell: true, stdio: ['ignore', output, output], windowsHide: true })
  return new Promise((resolve) => {
    const finish = (status: number | null) => {
      clearTimeout(timer)
      child.unref()
      resolve(status)
    }
    const timer = setTimeout(finish, ENDS_WITHIN, null)
    child.on('error', () => finish(null))
    child.on('exit', (status) => finish(status))
  })
}

function removeIfPossible(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Windows keeps a file that a server in the background writes to.
  }
}
