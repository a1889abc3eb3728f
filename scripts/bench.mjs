// `npm run bench [name] [argument]`: every benchmark under bench/, one after the other, or the one that is named, which gets
// the arguments that follow.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root, setUp } from './steps.mjs'

// Whoever times a start must not time a build.
await setUp({ dev: true, build: true })
const [wanted, ...rest] = process.argv.slice(2)
const names = readdirSync(path.join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
  .filter((name) => wanted === undefined || name === wanted)
for (const name of names) {
  console.log(`\n== ${name}`)
  const args = ['--conditions=react-server', '--import', 'tsx', path.join('bench', `${name}.ts`), ...rest]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
