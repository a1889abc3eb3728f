// A PostgreSQL of the tests' own: made in a folder under the temporary one, on loopback and a free port, without
// waiting for the disk, and gone afterwards. For tests and drills alone.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort } from './free-port.mjs'

const DEBIAN = '/usr/lib/postgresql'

/** The folder of `initdb` and `postgres`, the newest where there are several; null where none is installed. */
function findPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => path.join(DEBIAN, version, 'bin')), ...process.env.PATH.split(':')]
  const isWhole = (folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name)))
  return folders.find(isWhole) ?? null
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. Null where neither is there. */
export function findUser() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  return null
}

/** Why no cluster can be had on this machine, in one line; null where it can. */
export function whyNoCluster() {
  if (!findPrograms()) return 'PostgreSQL (initdb, postgres) is not installed'
  return findUser() ? null : 'PostgreSQL does not run as root, and there is no user to run it as'
}

const SETTINGS = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200' }
/** Faster, and nothing is left of it after a crash. */
const HASTY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

/** Text is ordered as English is, which differs from the order of bytes: what relies on it by mistake is found. */
const LOCALE = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en']

/**
 * Starts a cluster. It ends with `stop`, or with this process, however that ends. One that is durable writes as a host's
 * does, and can be killed with all its processes (`crash`), after which it is started again.
 * @param {{ isDurable?: boolean }} [options]
 * `down` shuts it down as its host does, `up` starts it again, and `standBy` does both and makes it a hot standby; while
 * it is frozen it keeps its connections and says nothing.
 * @returns {Promise<{ url: (database: string) => string, stop: () => Promise<void>, crash: () => Promise<void>,
 *   down: () => Promise<void>, up: () => Promise<void>, standBy: () => Promise<void>, freeze: () => void,
 *   thaw: () => void }>}
 */
export async function startCluster({ isDurable = false } = {}) {
  const why = whyNoCluster()
  if (why) throw new Error(`${why}.`)
  const [programs, user] = [findPrograms(), findUser()]
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-postgresql-'))
  chmodSync(folder, 0o755)
  const [data, secret] = [path.join(folder, 'data'), path.join(folder, 'secret')]
  const password = randomBytes(16).toString('hex')
  writeFileSync(secret, password)
  mkdirSync(data)
  if (user.uid !== undefined) for (const place of [folder, data, secret]) chownSync(place, user.uid, user.gid)
  chmodSync(secret, 0o600)
  const options = { cwd: folder, ...user, encoding: 'utf8' }
  const args = ['-D', data, '-U', 'waymark', `--pwfile=${secret}`, '--auth=password', '--no-sync', ...LOCALE]
  const made = spawnSync(path.join(programs, 'initdb'), args, options)
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.error?.message ?? ''}`)
  const port = await freePort()
  const settings = Object.entries(isDurable ? SETTINGS : { ...SETTINGS, ...HASTY }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  // The shell waits for the end of its input, which comes with the end of this process: nothing is left behind. A line
  // says that the server is dead, and to start it again.
  const script = `while :; do "$@" >>log 2>&1 & server=$!; read -r word || word=stop; [ "$word" = again ] || break
    wait $server; done; kill -QUIT $server; wait $server; rm -rf "$PWD"`
  const command = [path.join(programs, 'postgres'), '-D', data, '-p', String(port), ...settings]
  const shell = spawn('sh', ['-c', script, 'sh', ...command], { ...options, stdio: ['pipe', 'ignore', 'ignore'] })
  const ended = new Promise((resolve) => shell.once('exit', resolve))
  shell.unref()
  shell.stdin.unref()
  const url = (database) => `postgresql://waymark:${password}@127.0.0.1:${port}/${database}`
  await answers(url('postgres'))
  const stop = async () => {
    shell.ref()
    shell.stdin.end()
    await ended
  }
  const up = async () => {
    shell.stdin.write('again\n')
    await answers(url('postgres'))
  }
  const crash = async () => {
    await killAll(data)
    await up()
  }
  const down = async () => {
    // "Fast": who is connected is told so and disconnected.
    process.kill(Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT')
    while (processesIn(data).length > 0) await wait(20)
  }
  const standBy = async () => {
    await down()
    writeFileSync(path.join(data, 'standby.signal'), '')
    await up()
  }
  const tell = (signal) => () => {
    for (const pid of processesIn(data)) process.kill(pid, signal)
  }
  return { url, stop, crash, down, up, standBy, freeze: tell('SIGSTOP'), thaw: tell('SIGCONT') }
}

/**
 * Kills every process of a cluster, all of which work in its folder (Linux tells). One that was just being made is met
 * the next time round: a server does not start again while any is left.
 */
async function killAll(data) {
  for (let pids = processesIn(data); pids.length > 0; pids = processesIn(data)) {
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It has just ended by itself.
      }
    }
    await wait(5)
  }
}

const processesIn = (folder) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => getClusterFolder(pid) === folder)
    .map(Number)

function getClusterFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

async function answers(url) {
  for (let attempt = 1; ; attempt++) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (attempt === 1200) throw error
      await wait(50)
    }
  }
}
