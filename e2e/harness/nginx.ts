import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Why no nginx can be had on this machine, in one line; null where it can. */
export const whyNoNginx = (): string | null =>
  spawnSync('nginx', ['-v']).status === 0 ? null : 'nginx is not installed (Debian: nginx-light)'

/** The example that hosts begin with, on loopback and without a certificate: everything else is as it stands there. */
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
  /** What it has complained of. */
  readonly output: () => string
  readonly stop: () => Promise<void>
}

/** Starts nginx in front of two servers on this machine. */
export async function startNginx(port: number, servers: readonly number[]): Promise<FrontProxy> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-nginx-'))
  // Its workers run as another user where it is started as root.
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

/** Waits until a proxy that was just started takes connections. @returns false when it does not, or ended */
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
