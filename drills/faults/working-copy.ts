import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isJourney } from './fault'

export type WorkingCopy = {
  readonly apply: (patch: string) => void
  /** Runs a test file. @returns whether it failed @throws Error when it could not run */
  readonly isNoticedBy: (file: string) => boolean
  /** Takes the last patch back. */
  readonly restore: () => void
  readonly remove: () => void
}

/** What git does not keep, and a test needs: linked or copied, so that nothing is installed anew. */
const MADE = ['prisma/generated', 'app/_fonts', 'next-env.d.ts']

/** The last commit in a folder of its own, where it can be broken. */
export function makeCopy(root: string): WorkingCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-faults-'))
  const run = (command: string, ...args: readonly string[]) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const must = (command: string, ...args: readonly string[]) => {
    const { status, stderr } = run(command, ...args)
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  }
  must('git', 'clone', '--quiet', '--shared', root, '.')
  must('cp', '-al', path.join(root, 'node_modules'), 'node_modules')
  for (const made of MADE) must('cp', '-a', path.join(root, made), path.join(folder, made))
  return {
    apply: (patch) => must('git', 'apply', patch),
    isNoticedBy: (file) => {
      const program = path.join('node_modules', '.bin', isJourney(file) ? 'playwright' : 'vitest')
      const { status, stdout, stderr } = run(program, ...(isJourney(file) ? ['test', '-x', file] : ['run', file]))
      // A file that cannot be read, or holds no test, has noticed nothing.
      if (!/\d+ (?:passed|failed)/.test(stdout)) throw new Error(`${file} did not run: ${stdout}${stderr}`)
      return status !== 0
    },
    restore: () => must('git', 'checkout', '--quiet', '.'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
