import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { argumentsFor } from '@/tools/setup/steps.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type CommandResult = { readonly code: number | null; readonly output: string }

/** Runs one of our commands, such as `commands/verify.ts`, as a host does: in a process of its own. */
export async function runCommand(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<CommandResult> {
  const child = spawn(process.execPath, [...argumentsFor(script), ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', NEXTAUTH_SECRET: 'x'.repeat(40), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  return { code, output }
}
