import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleRunner } from '@/tools/setup/runner.mjs'

/**
 * Bundles the runner as learners download it, into a folder of its own.
 * @param briefs a file to take instead of the real ones
 * @param instance origin that it sends to
 */
export async function makeRunner(briefs?: string, instance = ''): Promise<string> {
  const text = await bundleRunner(briefs)
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'waymark-runner-')), 'check.mjs')
  writeFileSync(
    file,
    text.replace("const INSTANCE = ''", () => `const INSTANCE = '${instance}'`),
  )
  return file
}

export type RunnerResult = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Runs it as a learner does, in the folder of its file, where `waymark.yaml` is read. */
export async function runRunner(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<RunnerResult> {
  // Nothing of this process but its path: variables of a CI job would change what the runner does.
  const child = spawn(process.execPath, [file, ...args], {
    cwd: path.dirname(file),
    env: { NODE_ENV: 'test', PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8')
    child[name].on('data', (text: string) => (output[name] += text))
  }
  const [status] = await once(child, 'close')
  return { status, ...output }
}
