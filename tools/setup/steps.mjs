// The set-up shared by every command: plain Node, because nothing is installed yet.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { writePostgresqlSchema } from './postgresql-schema.mjs'
import { run, withProgress } from './progress.mjs'
import { listServers } from './servers.mjs'
import { withLock } from './setup-lock.mjs'
import { hashPlaces, hasStamp, stamp } from './stamps.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Returns the path of a program of the project's packages. */
export const bin = (name) => path.join(root, 'node_modules', '.bin', name)

/** Node's arguments for our TypeScript files: tsx, and the condition under which `server-only` is allowed. */
export const typescript = ['--conditions=react-server', '--import', 'tsx']

const program = (what, command, args, env) => run(what, command, args, { cwd: root, env })

/** Stamp of the packages that include those of development and tests. */
const ALL_PACKAGES = 'node_modules/.waymark-installed-dev'
const SERVING_PACKAGES = 'node_modules/.waymark-installed'

/** Installs the packages. @param dev whether to include development's; once installed they are kept */
function packages({ dev }) {
  const all = dev || existsSync(path.join(root, ALL_PACKAGES))
  return {
    what: 'the packages (node_modules)',
    label: dev ? 'installing all packages' : 'installing packages',
    measured: 25_000,
    stamp: all ? ALL_PACKAGES : SERVING_PACKAGES,
    places: ['package-lock.json'],
    isServed: true,
    work: async () => {
      await program('Installing packages', 'npm', [
        'ci',
        all ? '--include=dev' : '--omit=dev',
        '--no-audit',
        '--no-fund',
      ])
      if (!all) removeSourceMaps(path.join(root, 'node_modules'))
    },
  }
}

/** Deletes source maps: 150 of 700 MB of packages, which only a debugger reads. */
function removeSourceMaps(folder) {
  for (const file of readdirSync(folder, { recursive: true })) {
    if (file.endsWith('.map')) rmSync(path.join(folder, file), { recursive: true })
  }
}

const MODELS = ['prisma/schema.prisma', 'prisma/postgresql/schema.prisma']

/** Makes a client for each kind of database, with the same types, so that one build serves both. */
const clients = {
  what: 'the database clients (prisma/generated)',
  label: 'generating database clients',
  measured: 2000,
  stamp: 'prisma/generated/.waymark-generated',
  places: [...MODELS, 'tools/setup/prisma-clients.mjs', 'package-lock.json'],
  work: () => program('Generating database clients', process.execPath, ['tools/setup/prisma-clients.mjs', ...MODELS]),
}

/** Makes the types of the HTTP API from its document: for tests, drills and benchmarks. */
const apiTypes = {
  what: 'the types of the HTTP API (e2e/harness/generated)',
  label: 'generating the types of the HTTP API',
  measured: 5000,
  stamp: 'e2e/harness/generated/.waymark-generated',
  places: ['lib', 'messages', 'app/api/v1/calls.ts', 'tools/setup/api-types.ts', 'package-lock.json'],
  work: () => program('Generating API types', process.execPath, [...typescript, 'tools/setup/api-types.ts']),
}

const fonts = {
  what: 'the fonts (app/_fonts)',
  label: 'reducing the fonts to what pages use',
  measured: 1000,
  stamp: 'app/_fonts/.waymark-generated',
  places: ['tools/setup/fonts.mjs', 'package-lock.json'],
  work: () => program('Reducing the fonts', process.execPath, ['tools/setup/fonts.mjs']),
}

const PAGE_SCRIPTS = 'components/foundation/layout/page-scripts'

/** Bundles the programs of the inline script that every page contains. */
const pageScripts = {
  what: `the bundled page scripts (${PAGE_SCRIPTS}/generated)`,
  label: 'bundling page scripts',
  measured: 300,
  stamp: `${PAGE_SCRIPTS}/generated/.waymark-generated`,
  places: [PAGE_SCRIPTS, 'tools/setup/page-scripts.mjs', 'package-lock.json'],
  work: () => program('Bundling page scripts', process.execPath, ['tools/setup/page-scripts.mjs']),
}

/** Bundles the check runner that learners download. */
const runner = {
  what: 'the check runner (runner/generated)',
  label: 'bundling the check runner',
  measured: 300,
  stamp: 'runner/generated/.waymark-generated',
  places: ['runner', 'content/checks', 'lib/learning/checks/kit', 'tools/setup/runner.mjs', 'package-lock.json'],
  work: () => program('Bundling the check runner', process.execPath, ['tools/setup/runner.mjs']),
}

const messages = {
  what: 'the compiled messages (messages/generated)',
  label: 'compiling messages',
  measured: 500,
  stamp: 'messages/generated/.waymark-generated',
  places: ['messages', 'tools/messages', 'tools/messages.mjs', 'package-lock.json'],
  work: () => program('Compiling messages', process.execPath, ['tools/messages.mjs']),
}

const SOURCES = [
  ...['app', 'components', 'lib', 'messages', 'public', 'content/checks', 'content/pay', 'prisma'],
  ...['package-lock.json', 'tsconfig.json'],
]
const CONFIG = ['instrumentation.ts', 'next.config.js', 'postcss.config.mjs', 'proxy.ts']

const pages = {
  what: 'the built pages (.next)',
  label: 'building pages',
  measured: 30_000,
  stamp: '.next/waymark-built',
  places: [...SOURCES, ...CONFIG],
  isServed: true,
  work: async () => {
    await program('Building', bin('next'), ['build'], { NEXT_TELEMETRY_DISABLED: '1' })
    // Copies of profile pictures by the image optimizer of an earlier version.
    rmSync(path.join(root, '.next/cache/images'), { recursive: true, force: true })
  },
}

/** Programs that are compiled: the host's commands, the set-up of a start, and the server's threads. */
const COMMANDS = ['prepare', 'admin', 'backup', 'restore', 'move', 'verify', 'seed', 'forecast', 'inspect-pack']
/** Folder of compiled commands, outside `.next`, which a build of the pages empties. */
const COMPILED = path.join(root, '.compiled/commands')

/** Bundles each command into one file: loading the hundreds of imports would take longer than most commands. */
const commands = {
  what: 'the compiled commands (.compiled/commands)',
  label: 'compiling commands',
  measured: 1000,
  stamp: '.compiled/commands/built',
  places: [
    ...['commands', 'server', 'lib', 'content/checks', 'messages', 'prisma'],
    ...['package.json', 'package-lock.json', 'tsconfig.json'],
  ],
  work: () => {
    removeOlderThan(COMPILED, 3_600_000)
    return program('Compiling commands', bin('esbuild'), [
      ...COMMANDS.map((name) => `commands/${name}.ts`),
      '--bundle',
      '--splitting',
      '--packages=external',
      '--platform=node',
      '--format=esm',
      '--out-extension:.js=.mjs',
      '--conditions=react-server',
      '--sourcemap',
      '--log-level=warning',
      `--outdir=${COMPILED}`,
    ])
  },
}

/**
 * Deletes old files but keeps recent ones, which a command may be loading. Shared parts are named by a hash of their
 * content, so old ones pile up.
 */
function removeOlderThan(folder, ms) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (Date.now() - statSync(file).mtimeMs > ms) rmSync(file)
  }
}

/**
 * Returns Node's arguments for a script of ours: a command as compiled by `setUp`, any other through tsx.
 * @param {string} script from the project's folder, such as `commands/admin.ts`
 */
export function argumentsFor(script) {
  const { dir, name } = path.parse(script)
  if (dir !== 'commands' || !COMMANDS.includes(name)) return [...typescript, script]
  return ['--conditions=react-server', '--enable-source-maps', path.join(COMPILED, `${name}.mjs`)]
}

/**
 * Makes everything that a command needs and that is out of date. With `AS_BUILT=1`, as in the image and the systemd
 * unit, it makes nothing: the process ends, and reports what is stale.
 * @param dev whether the packages of development and tests are needed
 * @param build whether the production build is needed
 */
export async function setUp({ dev, build = false }) {
  writePostgresqlSchema()
  const sources = [clients, fonts, pageScripts, runner, messages, ...(dev ? [apiTypes] : [])]
  await makeStale([packages({ dev }), ...sources, commands, ...(build ? [pages] : [])])
}

/** Compiles the commands and what they depend on, for tests that run them. */
export async function compileCommands() {
  writePostgresqlSchema()
  await makeStale([clients, messages, commands])
}

/** Installs the packages alone. */
export const install = ({ dev }) => makeStale([packages({ dev })])

async function makeStale(steps) {
  const [first] = steps.filter(isStale)
  if (first === undefined) return
  if (process.env.AS_BUILT === '1') {
    refuse(`Waymark cannot start: ${staleness(first)} Run \`node tools/build.mjs\` first.`)
  }
  await withLock(path.join(root, '.waymark-setup.lock'), async () => {
    // Another start may have made them meanwhile.
    const stale = steps.filter(isStale)
    spareServers(stale)
    const stamped = stale.map((step) => ({
      ...step,
      work: async () => {
        await step.work()
        // Hashes again, because a step makes sources of the next, such as the fonts.
        stamp(path.join(root, step.stamp), hashPlaces(root, step.places))
      },
    }))
    await withProgress(stamped, path.join(root, '.next/cache/waymark-times.json'))
  })
}

/** Ends this process instead of replacing files that a running server loads. */
function spareServers(stale) {
  const replaced = stale.find(({ isServed }) => isServed)
  if (!replaced) return
  const [server] = listServers(root)
  if (server === undefined) return
  refuse(
    `Nothing was built: ${staleness(replaced)} A server runs from this folder (process ${server}). Stop it first, or build in another folder (docs/upgrade.md).`,
  )
}

function refuse(why) {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}

/** Returns the stamps that satisfy a step: all packages include those for serving. */
const stampsFor = (step) => (step.stamp === SERVING_PACKAGES ? [SERVING_PACKAGES, ALL_PACKAGES] : [step.stamp])

function isStale(step) {
  const hash = hashPlaces(root, step.places)
  return !stampsFor(step).some((file) => hasStamp(path.join(root, file), hash))
}

const staleness = (step) =>
  stampsFor(step).some((file) => existsSync(path.join(root, file)))
    ? `${step.what} do not match the sources.`
    : `${step.what} are missing.`
