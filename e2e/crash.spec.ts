import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { whyNoCluster } from '../tools/testing/postgresql-cluster.mjs'

/** Crashes of each kind; `npm run drill crash -- --rounds 50` tries more. */
const rounds = { sqlite: 2, postgresql: 1, 'postgresql-server': 1 }

async function drill(on: string, count: number): Promise<{ code: number; output: string }> {
  const args = ['lab/drill.mjs', 'crash', '--rounds', String(count), '--on', on]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  return { code, output }
}

for (const [on, count] of Object.entries(rounds)) {
  test(`what was acknowledged is there exactly once after kills of ${on} under load`, async () => {
    const why = on === 'sqlite' ? null : whyNoCluster()
    test.skip(why !== null, why ?? '')
    test.setTimeout(150_000)
    const { code, output } = await drill(on, count)
    expect(output).toMatch(new RegExp(`^ *${on} +${count} +[1-9].* 0 +0 +0 +\\d+ ms +clean$`, 'm'))
    expect(code, output).toBe(0)
  })
}
