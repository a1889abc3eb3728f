// `npm run check`: types, lint and format, import directions, unused code, regular expressions, content. Always runs
// all of them, so that one call shows every problem.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
import { ROOMS } from './checks/rooms.mjs'
import { isPostgresqlSchemaStale } from './setup/postgresql-schema.mjs'
import { bin, root, setUp, typescript } from './setup/steps.mjs'

const isStale = isPostgresqlSchemaStale()
await setUp({ dev: true })

// The longest checks come first, after what the types need.
const checks = [
  ['Route types', bin('next'), ['typegen']],
  // The native compiler, in a quarter of the time: docs/decisions/0002-typescript-6.md.
  ['Types', process.execPath, ['node_modules/typescript-native/bin/tsc', '--noEmit']],
  ['Owners of tables, and whom commands act for', process.execPath, ['tools/checks/ownership.mjs']],
  ['Regular expressions are linear', process.execPath, ['tools/checks/regular-expressions.mjs']],
  ['Lint and format', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['Import directions', bin('depcruise'), ['app', 'components', 'lib', 'testing', 'prisma', ...ROOMS]],
  ['Names of exports and functions', process.execPath, ['tools/checks/names.mjs']],
  ['Drawings of the wings', process.execPath, ['tools/checks/draw-wings.mjs', '--check']],
  ['File sizes, and folders of one file', process.execPath, ['tools/checks/file-sizes.mjs']],
  ['Messages', process.execPath, ['tools/checks/messages-check.mjs']],
  ['Unused code', bin('knip'), []],
  ['Who may what', process.execPath, [...typescript, 'tools/checks/who-may-what.ts', '--check']],
  ['Content', process.execPath, [...typescript, 'lab/content/content-check.ts']],
]

console.log(isStale ? 'FAIL PostgreSQL schema: it was derived anew just now; check it in' : 'ok   PostgreSQL schema')
// Route types come first, because the type check needs them.
const [first, ...others] = checks
const results = [await run(first), ...(await getAll(others))]
process.exit(!isStale && results.every(Boolean) ? 0 : 1)

/** Runs all of them, as many at a time as there are cores: each keeps one busy. */
async function getAll(checks) {
  const left = checks.values()
  const worker = async () => {
    const done = []
    for (const check of left) done.push(await run(check))
    return done
  }
  return (await Promise.all(Array.from({ length: availableParallelism() }, worker))).flat()
}

/** Runs one check and prints its result, with its output when it failed. @returns whether it passed */
async function run([name, command, args]) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [status] = await ended
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  if (status !== 0) console.log(output + errors)
  return status === 0
}
