import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from '@playwright/test'

export type OwnServer = { readonly url: string; readonly stop: () => Promise<void> }

/** Starts the product once more, as a host does, on a port and with an environment of its own. */
export async function startServer(port: number, env: Readonly<Record<string, string>>): Promise<OwnServer> {
  let output = ''
  const clean = { ...process.env, NEXTAUTH_URL: '', DEMO: '0', RATE_LIMIT_FACTOR: '', HOST: '127.0.0.1' }
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...clean, ...env, PORT: String(port) },
    stdio: 'pipe',
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  await expect.poll(() => output, { timeout: 60_000 }).toContain('Waymark is ready at')
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}
