// Runs one of our TypeScript files: `node scripts/run.mjs scripts/admin.ts ...`; `--dev` before it: with
// the packages of development.
import { spawnSync } from 'node:child_process'
import { root, setUp, typescript } from './steps.mjs'

const [first, ...rest] = process.argv.slice(2)
const dev = first === '--dev'
await setUp({ dev })
const { status } = spawnSync(process.execPath, [...typescript, ...(dev ? rest : [first, ...rest])], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
