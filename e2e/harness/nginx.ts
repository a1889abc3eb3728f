import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Returns in one line why nginx is unavailable on this machine; null where it is available. */
export const whyNoNginx = (): string | null =>
  spawnSync('nginx', ['-v']).status === 0 ? null : 'nginx is not installed (Debian: nginx-light)'

/** Adapts the example for hosts to loopback, without a certificate: everything else stays. */
export function onLoopback(text: string, folder: string, port: number, servers: readonly number[]): string {
  const [first, second] = servers
  return text
    .replace('10.77.0.11:3000', `127.0.0.1:${first}`)
    .replace('10.77.0.12:3000', `127.0.0.1:${second}`)
    .replace('listen 8080;', `listen unix:${folder}/plain.sock;`)
    .replace('listen 8443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^\s*(http2|ssl_\w+) .*\n/gm, '')
    .replaceAll('/tmp/nginx', `${folder}/nginx`)
}

export type FrontProxy = {
  readonly url: string
  /** nginx's error log. */
  readonly output: () => string
  readonly stop: () => Promise<void>
}

/** Starts nginx in front of two servers on this machine. */
export async function startNginx(port: number, servers: readonly number[]): Promise<FrontProxy> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-nginx-'))
  // Started as root, its workers run as another user.
  chmodSync(folder, 0o755)
  const config = path.join(folder, 'nginx.conf')
  writeFileSync(config, onLoopback(readFileSync('deploy/nginx.conf', 'utf8'), folder, port, servers))
  const child = spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', config, '-g', 'daemon off;'], { stdio: 'pipe' })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const ended = once(child, 'exit')
  if (!(await answers(port, child))) throw new Error(`nginx did not start: ${said}`)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}`, output: () => said, stop }
}

/** Waits until a proxy that was just started accepts connections. @returns false when it does not, or ended */
export async function answers(port: number, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt++) {
    if (await connects(port)) return true
    await wait(50)
  }
  return false
}

const connects = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.end())
  })
