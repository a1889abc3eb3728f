// The set-up that `npm start`, `npm test` and `npm run check` share: plain Node, because nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { writePostgresqlSchema } from './postgresql-schema.mjs'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** Runs a program in the project's folder and ends the whole when it fails. */
export function run(what, command, args, env = {}) {
  const started = Date.now()
  process.stdout.write(`${what} ...\n`)
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } }
  const result = spawnSync(command, args, options)
  if (result.status !== 0) {
    process.stderr.write(
      `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}\n${what} failed.\n`,
    )
    process.exit(1)
  }
  process.stdout.write(`${what}: done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  return result.stdout
}

/** A program from the project's own packages. */
export const bin = (name) => path.join(root, 'node_modules', '.bin', name)

/** Node's arguments for a TypeScript file of ours: tsx, and the condition under which `server-only` is allowed. */
export const typescript = ['--conditions=react-server', '--import', 'tsx']

function* filesIn(place) {
  if (!existsSync(place)) return
  if (statSync(place).isFile()) {
    yield place
    return
  }
  for (const entry of readdirSync(place).sort()) {
    if (entry === 'generated' || entry.endsWith('.test.ts')) continue
    yield* filesIn(path.join(place, entry))
  }
}

/** What compiled packages depend on: not the patch release of Node, which hosts take without a new build. */
const RUNTIME = [process.versions.modules, process.platform, process.arch].join(' ')

function hashOf(places) {
  const hash = createHash('sha256').update(RUNTIME)
  for (const file of places.flatMap((place) => [...filesIn(path.join(root, place))])) {
    hash.update(path.relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const LOCK = path.join(root, '.waymark-setup.lock')

/** Holds the set-up to one process at a time: two installs at once would leave half of each. */
function withLock(work) {
  for (let waited = 0; ; waited++) {
    try {
      writeFileSync(LOCK, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = lockHolder()
      if (holder === null || !isRunning(holder)) rmSync(LOCK, { force: true })
      else if (waited === 0) process.stdout.write('Another start is setting up; waiting for it ...\n')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  const release = () => rmSync(LOCK, { force: true })
  process.once('exit', release)
  try {
    work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** Longer than anybody takes to write a number into a file, in milliseconds. */
const WRITTEN_WITHIN = 10_000

/**
 * The process that holds the lock, by its number and when it began; this one while the file is being written or has just
 * gone: then ask again. Null for a file that stayed empty: its process ended before it wrote.
 */
function lockHolder() {
  const own = { pid: process.pid, start: startOf(process.pid) }
  try {
    const [pid, start = ''] = readFileSync(LOCK, 'utf8').split(' ')
    if (Number(pid) > 0) return { pid: Number(pid), start }
    return Date.now() - statSync(LOCK).mtimeMs > WRITTEN_WITHIN ? null : own
  } catch {
    return own
  }
}

/** Numbers of processes are used again, in a container at once: only the same start makes it the same process. */
function isRunning({ pid, start }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return start === '' || startOf(pid) === start
}

/** When a process began, in ticks since the machine did (proc(5), field 22 of stat); empty where there is no /proc. */
function startOf(pid) {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    )
  } catch {
    return ''
  }
}

/**
 * Does the work when what it is made from has changed since the stamp was written. With `AS_BUILT=1`, as in the image and
 * the systemd unit, nothing is installed or built at a start: there the process ends, and says what is stale.
 * @param what what is made, as the host reads it
 */
function whenStale(what, stamp, places, work) {
  const file = path.join(root, stamp)
  const hash = hashOf(places)
  const isFresh = () => existsSync(file) && readFileSync(file, 'utf8') === hash
  if (isFresh()) return
  if (process.env.AS_BUILT === '1') {
    process.stderr.write(`Waymark cannot start: ${staleness(what, file)} Run \`node scripts/build.mjs\` first.\n`)
    process.exit(1)
  }
  withLock(() => {
    if (isFresh()) return
    work()
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, hash)
  })
}

const staleness = (what, file) =>
  existsSync(file) ? `${what} do not match the sources or this Node.` : `${what} are missing.`

export function install() {
  whenStale('the packages (node_modules)', 'node_modules/.waymark-installed', ['package-lock.json'], () => {
    run('Installing packages (about half a minute)', 'npm', ['ci', '--no-audit', '--no-fund'])
  })
}

const MODELS = ['prisma/schema.prisma', 'prisma/postgresql/schema.prisma']

/** What is made from the sources and the packages, and is not kept with them. */
export function generate() {
  generateClients()
  whenStale(
    'the fonts (app/_fonts)',
    'app/_fonts/.waymark-generated',
    ['scripts/fonts.mjs', 'package-lock.json'],
    () => {
      run('Taking what the pages need of the fonts', process.execPath, ['scripts/fonts.mjs'])
    },
  )
}

/** A client for each kind of database, typed alike, so that one build serves both. */
function generateClients() {
  writePostgresqlSchema()
  whenStale(
    'the database clients (prisma/generated)',
    'prisma/generated/.waymark-generated',
    [...MODELS, 'package-lock.json'],
    () => {
      // `prisma generate` never runs the schema engine, but would download it first.
      const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath }
      for (const model of MODELS) {
        run(`Generating the database client of ${model}`, bin('prisma'), ['generate', '--schema', model], env)
      }
    },
  )
}

const SOURCES = ['app', 'components', 'lib', 'public', 'content/pay', 'prisma', 'package-lock.json', 'tsconfig.json']
const CONFIG = ['instrumentation.ts', 'next.config.js', 'postcss.config.mjs', 'proxy.ts']

export function build() {
  whenStale('the built pages (.next)', '.next/waymark-built', [...SOURCES, ...CONFIG], () => {
    run('Building (about half a minute)', bin('next'), ['build'], { NEXT_TELEMETRY_DISABLED: '1' })
    // Copies of profiles' pictures that the optimizer of an earlier version kept.
    rmSync(path.join(root, '.next/cache/images'), { recursive: true, force: true })
  })
}
