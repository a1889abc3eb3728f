import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isJourney } from './fault'

export type TestRun = {
  readonly hasFailed: boolean
  /** The test that failed and its error, a line each; empty when none did. */
  readonly reasons: readonly string[]
  readonly output: string
}

export type WorkingCopy = {
  readonly apply: (patch: string) => void
  /** Rebuilds the pages, for journeys. @throws Error when that fails */
  readonly build: () => void
  /** Runs a test file up to its first failure. @throws Error when it could not run */
  readonly run: (file: string) => TestRun
  /** Reverts the last patch. */
  readonly restore: () => void
  readonly remove: () => void
}

/** Generated files that tests need and git ignores: linked or copied, so that nothing is installed again. */
const MADE = ['prisma/generated', 'app/_fonts', 'messages/generated', 'next-env.d.ts']

/** Copies the last commit into a separate folder, where it can be broken. */
export function makeCopy(root: string): WorkingCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-faults-'))
  // One server is enough for one file of journeys.
  const env = { ...process.env, WORKERS: '1', NO_COLOR: '1' }
  const run = (command: string, ...args: readonly string[]) =>
    spawnSync(command, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const must = (command: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = run(command, ...args)
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`)
  }
  must('git', 'clone', '--quiet', '--shared', root, '.')
  must('cp', '-al', path.join(root, 'node_modules'), 'node_modules')
  for (const made of MADE) must('cp', '-a', path.join(root, made), path.join(folder, made))
  return {
    apply: (patch) => must('git', 'apply', patch),
    build: () => must(process.execPath, 'tools/build.mjs'),
    run: (file) => {
      const program = path.join('node_modules', '.bin', isJourney(file) ? 'playwright' : 'vitest')
      const { status, stdout, stderr } = run(program, ...(isJourney(file) ? ['test', '-x', file] : ['run', file]))
      const output = stdout + stderr
      // A file that cannot be loaded or has no test has not detected the fault.
      if (!/\d+ (?:passed|failed)/.test(stdout)) throw new Error(`${file} did not run: ${output}`)
      return { hasFailed: status !== 0, reasons: status === 0 ? [] : reasonsIn(output), output }
    },
    restore: () => must('git', 'checkout', '--quiet', '.'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Extracts the first failed test and its error from the report of Vitest or Playwright. */
function reasonsIn(output: string): string[] {
  const [, test] = /^ *(?:FAIL|\d+\)) +(.+?)[ ─⎯]*$/m.exec(output) ?? []
  const [, error] = /^ *((?:\w*Error|Test timeout of)\b.*)$/m.exec(output) ?? []
  return [test, error].filter((line) => line !== undefined)
}
