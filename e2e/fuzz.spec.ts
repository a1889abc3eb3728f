import { spawn } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { whyNoCluster } from '../tools/testing/postgresql-cluster.mjs'

/** About thirteen for each call. */
const REQUESTS = 2200

for (const on of ['sqlite', 'postgresql']) {
  const why = on === 'sqlite' ? null : whyNoCluster()

  test(`on ${on}, whatever is sent, the server refuses in the documented way, says nothing in its log and leaves nothing half-written`, async () => {
    test.skip(why !== null, why ?? '')
    test.setTimeout(240_000)
    const { status, output } = await run('lab/fuzz.ts', '--requests', String(REQUESTS), '--seed', '7', '--on', on)
    expect(status, output).toBe(0)
    const [, sent, succeeded, calls] = /(\d+) requests to [\s\S]*?(\d+) of (\d+) calls succeeded/.exec(output) ?? []
    expect(Number(sent)).toBeGreaterThanOrEqual(REQUESTS)
    // Requests that are refused at once would find nothing.
    expect(Number(succeeded)).toBeGreaterThan(Number(calls) * 0.7)
  })
}

function run(...args: string[]): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, ['commands/run.mjs', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => parts.push(String(chunk)))
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, output: parts.join('') })))
}
