// `npm run drill <name> -- ...`: one of the drills under lab/drills/, which break something on purpose and look what is left.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root, setUp, typescript } from '../tools/setup/steps.mjs'

const names = readdirSync(path.join(root, 'lab/drills'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
const [name, ...args] = process.argv.slice(2)
if (!names.includes(name)) {
  console.error(`Name a drill: ${names.map((one) => `npm run drill ${one}`).join(', ')}`)
  process.exit(1)
}
process.chdir(root)
// These three run no pages.
await setUp({ dev: true, build: !['checks', 'mentors', 'mutation'].includes(name) })
const { status } = spawnSync(process.execPath, [...typescript, path.join('lab/drills', `${name}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
