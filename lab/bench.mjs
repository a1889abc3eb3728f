// `npm run bench [name] [argument]`: runs every benchmark under lab/bench/ in turn, or the named one with the arguments
// that follow.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root, setUp, typescript } from '../tools/setup/steps.mjs'

const [wanted, ...rest] = process.argv.slice(2)
const all = readdirSync(path.join(root, 'lab/bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
const names = all.filter((name) => wanted === undefined || name === wanted)
if (names.length === 0) {
  console.error(`Name a benchmark: ${all.join(', ')}`)
  process.exit(1)
}
// Builds first, so that benchmarks of a start do not time a build.
await setUp({ dev: true, build: true })
for (const name of names) {
  console.log(`\n== ${name}`)
  const args = [...typescript, path.join('lab/bench', `${name}.ts`), ...rest]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
