import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { freePort } from '../../tools/testing/free-port.mjs'
import { findUser } from '../../tools/testing/postgresql-cluster.mjs'
import { answers } from './nginx'

/** Debian keeps it where only root's PATH leads. */
const PLACES = [...(process.env.PATH ?? '').split(':'), '/usr/sbin']
const findProgram = () => PLACES.map((folder) => path.join(folder, 'pgbouncer')).find((file) => existsSync(file))

/** Why no PgBouncer can be had on this machine, in one line; null where it can. */
export function whyNoPgBouncer(): string | null {
  if (!findProgram()) return 'PgBouncer is not installed (Debian: pgbouncer)'
  return findUser() ? null : 'PgBouncer does not run as root, and there is no user to run it as'
}

export type PgBouncer = {
  /** The address of a database through it. */
  readonly through: (direct: string) => string
  /** Says something on its console, such as `PAUSE`. */
  readonly tell: (command: string) => Promise<void>
  readonly version: string
  readonly output: () => string
  readonly stop: () => Promise<void>
}

type Settings = Readonly<Record<string, string>>

/**
 * Starts PgBouncer on loopback and a free port, in transaction mode unless told otherwise, in front of one PostgreSQL.
 * @param direct an address there; its user is the one who may connect, and who has the console
 */
export async function startPgBouncer(direct: string, settings: Settings = {}): Promise<PgBouncer> {
  const { hostname, port: target, username, password } = new URL(direct)
  const [program, port] = [findProgram() ?? '', await freePort()]
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-pgbouncer-'))
  const [users, config] = [path.join(folder, 'users'), path.join(folder, 'pgbouncer.ini')]
  writeFileSync(users, `"${username}" "${decodeURIComponent(password)}"\n`)
  const all = {
    ...{ listen_addr: '127.0.0.1', listen_port: port, unix_socket_dir: '', auth_type: 'plain', auth_file: users },
    ...{ admin_users: username, pool_mode: 'transaction', ...settings },
  }
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${value}`)
  writeFileSync(config, `[databases]\n* = host=${hostname} port=${target}\n[pgbouncer]\n${lines.join('\n')}\n`)
  chmodSync(folder, 0o755)
  const child = spawn(program, [config], { ...findUser(), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said = (said + chunk).slice(-100_000)))
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  if (!(await answers(port, child))) throw new Error(`PgBouncer did not start: ${said}`)
  const through = (url: string) => Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href
  const tell = async (command: string) => {
    const console = Object.assign(new URL(through(direct)), { pathname: '/pgbouncer' }).href
    const client = new Client({ connectionString: console })
    await client.connect()
    await client.query(command)
    await client.end()
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0] ?? ''
  return { through, tell, version, output: () => said, stop }
}
