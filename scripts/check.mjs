// `npm run check`: types, lint and format, import directions, unused code, regular expressions, content. All run, so that one call shows everything.
import { spawnSync } from 'node:child_process'
import { isPostgresqlSchemaStale } from './postgresql-schema.mjs'
import { bin, root, setUp, typescript } from './steps.mjs'

const isStale = isPostgresqlSchemaStale()
await setUp({ dev: true })

const checks = [
  ['Route types', bin('next'), ['typegen']],
  ['Types', bin('tsc'), ['--noEmit']],
  ['Lint and format', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['Import directions', bin('depcruise'), ['app', 'components', 'lib', 'testing', 'scripts', 'prisma']],
  ['Owners of tables, and whom commands act for', process.execPath, ['scripts/ownership.mjs']],
  ['Drawings of the wings', process.execPath, ['scripts/draw-wings.mjs', '--check']],
  ['File sizes, and folders of one file', process.execPath, ['scripts/file-sizes.mjs']],
  ['Unused code', bin('knip'), []],
  ['Regular expressions are linear', process.execPath, ['scripts/regular-expressions.mjs']],
  ['Who may what', process.execPath, [...typescript, 'scripts/who-may-what.ts', '--check']],
  ['Content', process.execPath, [...typescript, 'scripts/content-check.ts']],
]

let isClean = !isStale
console.log(isStale ? 'FAIL PostgreSQL schema: it was derived anew just now; check it in' : 'ok   PostgreSQL schema')
for (const [name, command, args] of checks) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', env })
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  if (status !== 0) console.log(`${stdout}${stderr}`)
  isClean &&= status === 0
}
process.exit(isClean ? 0 : 1)
