import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../tools/testing/free-port.mjs'
import { answers, type FrontProxy } from './nginx'

/** Returns in one line why Caddy is unavailable on this machine; null where it is available. */
export const whyNoCaddy = (): string | null =>
  spawnSync('caddy', ['version']).status === 0 ? null : 'Caddy is not installed (Debian: caddy)'

/** Adapts the example for hosts to loopback, without a certificate: everything else stays. */
export const onLoopback = (text: string, port: number, [first, second, last]: readonly number[]): string =>
  text
    .replace('admin off', 'admin off\n\tauto_https off')
    .replace(/^waymark\.example \{/m, `http://:${port} {\n\tbind 127.0.0.1`)
    .replaceAll('127.0.0.1:3001', `127.0.0.1:${first}`)
    .replaceAll('127.0.0.1:3002', `127.0.0.1:${second}`)
    .replaceAll('127.0.0.1:3009', `127.0.0.1:${last}`)
    .replace('http://:3009', `http://:${last}`)

/** Starts Caddy in front of two servers on this machine. */
export async function startCaddy(port: number, servers: readonly number[]): Promise<FrontProxy> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-caddy-'))
  const config = path.join(folder, 'Caddyfile')
  writeFileSync(config, onLoopback(readFileSync('deploy/Caddyfile', 'utf8'), port, [...servers, await freePort()]))
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const child = spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], { stdio: 'pipe', env })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-100_000)
  })
  const ended = once(child, 'exit')
  if (!(await answers(port, child))) throw new Error(`Caddy did not start: ${said}`)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}`, output: () => said, stop }
}
